import type { Reading } from '../reading.ts'
import type { Sighting } from '../sighting.ts'
import type { ProtectedGroup } from '../personal-data.ts'
import { nameBefore, type NamePlace } from './names-near.ts'
import { oneOf } from './word-shapes.ts'

const FOLLOWS = /^(?:[\s\u200b]?[,，、;；。:：()（）]|\s|$|[\d因患于在系被将出是为与和及家本]|[男女]|由|确诊|治疗|病|住|就|死|遇|失|等|从|曾|已|不|遭|受|的|表示|提出|申请|领取|收到|获|突|到|某|上|下|接|经|前|进|跌|落|走|患|右|左|一家|及|同学|小朋友|父|母|来|称|反|举|投|向|目前|今年|现|感染|说|介绍|回忆)/u
const MINOR_FACTS = /未满(?:十四|14|十八|18|十六|16)周?岁|(?<!\d)(?:[1-9]|1[0-7])岁|[一二三四五六七八九]岁(?!以)|(?:小学|初[一二三中]|高[一二三中]|幼儿园|年级|小班|中班|大班|\(\d{1,2}\)班|\d班)/u

type ReadyGroup = { readonly group: string; readonly facts: boolean; readonly shape: RegExp }
/** Expressions for words that announce somebody whose name is kept back. */
export const protectedGroups = (groups: readonly ProtectedGroup[]): readonly ReadyGroup[] =>
  groups.map(({ group, words, facts = false }) => ({
    group,
    facts,
    shape: new RegExp(`(?:${oneOf(words)}){1,2}(?:姓名|名单)?(?:[ ]?:[ ]?|为|是|\\()?(?<name>\\p{Script=Han}{2,4})`, 'gu'),
  }))

/** The longest name that a run of signs begins with and that ends where a name can end. */
function nameIn(reading: Reading, run: string, start: number, announced: boolean): string | undefined {
  const { names, plain } = reading
  return [4, 3, 2].map((length) => run.slice(0, length)).find((word, at) => {
    const following = plain.slice(start + word.length, start + word.length + 3)
    const named = announced ? names.isName(word) : names.isNameInProse(word, following)
    return word.length === 4 - at && named && FOLLOWS.test(following) && !reading.says(reading.after(start + word.length, 4), 'publicPerson')
  })
}

/** A name and, after a colon, those that follow it in the same series: 遇难者名单：王建国、李伟. */
function listedNames(reading: Reading, start: number, name: string, announced: boolean): NamePlace[] {
  const places: NamePlace[] = [{ start, end: start + name.length }]
  for (let end = start + name.length; announced && places.length < 200; ) {
    const next = /^[ ]?[、,;和及 ][ ]?(\p{Script=Han}{2,4})(?=[、,;。和及\s(]|$)/u.exec(reading.plain.slice(end, end + 9))
    const word = next?.[1]
    if (!next || word === undefined || !reading.names.isName(word)) break
    end += next[0].length
    places.push({ start: end - word.length, end })
  }
  return places
}

/** Names of patients, minors, victims, those who report: 新华社 writes them 姓+某. */
export function protectedNames(reading: Reading, groups: readonly ReadyGroup[]): Sighting[] {
  if (reading.isPenalty) return []
  return groups.flatMap(({ group, facts, shape }) =>
    [...reading.plain.matchAll(shape)].flatMap((match): Sighting[] => {
      const run = match.groups?.['name'] ?? ''
      const start = match.index + match[0].length - run.length
      const announced = /[:(]$/.test(match[0].slice(0, match[0].length - run.length).trimEnd())
      const name = nameIn(reading, run, start, announced)
      if (name === undefined) return []
      const around = `${reading.before(match.index, 30)}${reading.after(match.index, 60)}`
      if (facts && !announced && !MINOR_FACTS.test(around) && !reading.says(around, 'school')) return []
      return listedNames(reading, start, name, announced).map((one) => ({
        rule: 'protected-name', kind: 'name', severity: 'warn', ...one, why: `这里写出了${group}的姓名；公开时应写成“${reading.plain.charAt(one.start)}某”。`,
      }))
    }))
}

const AGED = /(?<=[\s,。;:、]|^)(\p{Script=Han}{2,4})\((?:男|女)?[,\s]?(?:[1-9]|1[0-7])岁|(?<=[\s,。;:、]|^)(\p{Script=Han}{2,4})[,]\s?(?:男|女)[,]\s?(?:[1-9]|1[0-7])岁|(?<=[\s,。;:、]|^)(\p{Script=Han}{2,4})[,(]?(?:系|是|为)?未满(?:十四|14)周?岁|未满(?:十四|14|十八|18)周?岁的(\p{Script=Han}{2,3})(?=[\s,。;:、()]|$)/gmu
/** Names with an age under eighteen. */
export const minorsByAge = (reading: Reading): Sighting[] =>
  reading.isPenalty ? [] : [...reading.plain.matchAll(AGED)].flatMap((match): Sighting[] => {
    const name = match[1] ?? match[2] ?? match[3] ?? match[4] ?? ''
    const start = match[4] === undefined ? match.index : match.index + match[0].length - name.length
    return reading.names.isName(name)
      ? [{ rule: 'protected-name', kind: 'name', severity: 'warn', start, end: start + name.length, why: `这里写出了未成年人的姓名；公开时应写成“${name.charAt(0)}某”。` }]
      : []
  })

/** Names right before a disease that someone has: 王芳患肺结核. */
export function namesWithDisease(reading: Reading): Sighting[] {
  if (reading.isPenalty) return []
  return [...reading.plain.matchAll(/(?:身患|患有|患上|患|确诊为|确诊|罹患|感染|被诊断为|诊断为)/g)].flatMap((match): Sighting[] => {
    if (!reading.says(reading.after(match.index + match[0].length, 14), 'diseases')) return []
    const before = reading.plain.slice(Math.max(0, match.index - 14), match.index)
    const trimmed = before.replace(/(?:因|于|被|已|经|系|长期|多年|不幸|去年|今年|\d{4}年(?:\d{1,2}月)?)+$/u, '')
    const place = nameBefore(reading, match.index - (before.length - trimmed.length), 24)
    return place ? [besideHealth(reading, place)] : []
  }).concat(disabled(reading))
}

const besideHealth = (reading: Reading, place: NamePlace): Sighting => ({
  rule: 'protected-name', kind: 'name', severity: 'warn', ...place, why: `这里把姓名与病情、残疾情况写在一起，泄露健康信息；公开时应写成“${reading.plain.charAt(place.start)}某”。`,
})
/** 李建国，肢体残疾二级. */
const disabled = (reading: Reading): Sighting[] =>
  [...reading.plain.matchAll(/(?:肢体|视力|听力|言语|智力|精神|多重)(?:残疾)?人?[ ,(]?[一二三四1-4]级/g)].flatMap((match) => {
    const place = nameBefore(reading, match.index, 24)
    return place ? [besideHealth(reading, place)] : []
  })

/** Names beside an identity number, a card or an address that must go. */
export function namesBeside(reading: Reading, seen: readonly Sighting[]): Sighting[] {
  if (reading.isPenalty) return []
  return seen
    .filter(({ kind, severity }) => severity !== 'hint' && (kind === 'identity' || kind === 'bank' || kind === 'address' || kind === 'passport'))
    .flatMap(({ start }): Sighting[] => {
      const cell = reading.cellAt(start)
      const place = cell === undefined ? nameBefore(reading, start) : undefined
      const official = place && reading.says(reading.before(place.start, 10), 'publicPerson')
      return place && !official ? [{ rule: 'name-beside', kind: 'name', severity: 'warn', ...place, why: '姓名与后面的号码或住址写在一起，可以认出本人；号码必须删去或遮蔽，姓名无必要的写成“姓+某”。' }] : []
    })
}
