import type { AgencyId } from '#shared/actor'
import type { Level } from './standard-item.ts'

type Holder = { readonly id: AgencyId; readonly name: string; readonly kind: string; readonly active: boolean }
const TOWNS = /乡镇|街道/

/** 教育部门、人力资源社会保障部门 → the words that an agency's name holds; a slash parts other names of the same duty. */
const namesIn = (duty: string): string[] =>
  duty
    .split(/[、，,/；;]/)
    .map((word) => word.trim().replace(/(?:主管|行政|管理|监督管理)*(?:部门|机关|机构)$/, ''))
    .filter((word) => word.length >= 2 && !TOWNS.test(word))

/** Do the letters of a short name stand in the long one, in order? 人社 stands in 人力资源和社会保障局. */
function within(short: string, long: string): boolean {
  let rest = long
  return [...short].every((letter) => {
    const at = rest.indexOf(letter)
    rest = rest.slice(at + 1)
    return at >= 0
  })
}

/**
 * The agencies that a row's duty words mean, by their names: a proposal that the office confirms or changes.
 * 乡级 rows go to every town and sub-district; 本级人民政府 to the root.
 */
export function likelyHolders({ duty, level }: { readonly duty: string; readonly level: Level }, agencies: readonly Holder[]): AgencyId[] {
  const active = agencies.filter((one) => one.active)
  const words = namesIn(duty)
  const departments =
    level === '乡级'
      ? []
      : active.filter(
          ({ name, kind }) => kind === 'department' && words.some((word) => name.includes(word) || (word.length >= 4 && within(word, name))),
        )
  const root = level !== '乡级' && /人民政府|政府办/.test(duty) && !TOWNS.test(duty) ? active.filter(({ kind }) => kind === 'government') : []
  const towns = level === '县级' ? [] : active.filter(({ kind }) => kind === 'town' || kind === 'subdistrict')
  return [...root, ...departments, ...towns].map(({ id }) => id)
}
