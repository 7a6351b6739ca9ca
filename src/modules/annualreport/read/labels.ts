import { TABLE3_ROWS, type Table3Row } from '../domain/format.ts'
import type { Stretch, Tape } from './tape.ts'

/** A heading has no figures of its own; it only ends the row above it. */
export type LabelName = Table3Row | 'heading'
export type Label = { readonly name: LabelName; readonly from: number; readonly to: number }

/**
 * The part of each row's label that real reports keep, whatever they do to the rest. Numbers before it belong to the label
 * (a run-together '00000002.其他法律' ends in seven cells, not eight), so they are matched with it.
 */
const KEYS: Readonly<Record<LabelName, string>> = {
  new: '(?:[一1][、.])?本年度?新收到?的?政府信息公开申请(?:数量|件数)?',
  carried_in: '(?:[二2][、.])?上(?:一)?年度?结转的?政府信息公开申请(?:数量|件数)?',
  granted: '(?:（?[一1]）[、.]?)?予以公开',
  partial: '(?:（?[二2]）[、.]?)?部分公开',
  denied_state_secret: '(?:[（]?1[）]?[.、]?)?(?:属于|涉及)国家秘密',
  denied_law: '(?:（?2）?[.、]?)?其他法律、?行政法规',
  denied_safety: '(?:（?3）?[.、]?)?危及、?三安全',
  denied_third_party: '(?:（?4）?[.、]?)?保护第三方',
  denied_internal: '(?:（?5）?[.、]?)?属于[三3]类内部',
  denied_process: '(?:（?6）?[.、]?)?属于[四4]类过程',
  denied_enforcement_file: '(?:（?7）?[.、]?)?属于行政执法',
  denied_inquiry: '(?:（?8）?[.、]?)?属于行政查询',
  unavailable_not_held: '(?:（?1）?[.、]?)?本机关不掌握',
  unavailable_needs_creation: '(?:（?2）?[.、]?)?没有现成信息',
  unavailable_unclear: '(?:（?3）?[.、]?)?补正后申请',
  rejected_petition: '(?:（?1）?[.、]?)?信访、?举报、?投诉',
  rejected_duplicate: '(?:（?2）?[.、]?)?重复申请',
  rejected_publication: '(?:（?3）?[.、]?)?要求提供公开出',
  rejected_excessive: '(?:（?4）?[.、]?)?无正当理由大量',
  rejected_reconfirm: '(?:（?5）?[.、]?)?要求行政机关确认',
  other_no_correction: '(?:（?1）?[.、]?)?申请人无正当理由逾',
  other_fee_unpaid: '(?:（?2）?[.、]?)?申请人逾期未按',
  other_other: '(?:3[.、]|（3）)其他(?!法律|处理)',
  other_merged: '(?:（?[六6]）[、.]?)?其他处理',
  total: '(?:（?[七7]）[、.]?)总计',
  carried_out: '(?:[四4][、.])?结转(?:至|到|转)?下(?:一)?年度?(?:继续办理)?',
  heading: '（?[三四五]）(?:不予公开|无法提供|不予处理)|[三3][、.]本年度?办理结果',
}
const NAMES = Object.keys(KEYS) as LabelName[]
const EVERY = new RegExp(NAMES.map((name) => `(${KEYS[name]})`).join('|'), 'g')

const QUOTES = /[\s"'“”‘’]/g
const ascii = (text: string): string => text.replace(QUOTES, '').replace(/\(/g, '（').replace(/\)/g, '）')
const OFFICIAL = new Map(NAMES.map((name) => [name, name === 'heading' ? '' : ascii(TABLE3_ROWS[name].label)]))

/** Where the label ends when the rest of the official wording follows its key. */
function endOfLabel(compact: string, name: LabelName, found: string, end: number): number {
  const official = OFFICIAL.get(name) ?? ''
  const tail = found.slice(-4)
  const start = official.indexOf(tail)
  if (start < 0) return end
  let place = start + tail.length
  let to = end
  while (place < official.length && compact[to] === official[place]) {
    place += 1
    to += 1
  }
  return to
}

/** Without its dot a row's number cannot be told from the figure before it: then it stays with the figures. */
function startOfLabel(compact: string, found: string, from: number): number {
  const bare = /^\d(?![.、）])/.exec(found)
  return bare && /\d/.test(compact[from - 1] ?? '') ? from + 1 : from
}

/** Every label of table 三 in the stretch, in the order in which it stands there. */
export function findLabels(tape: Tape, stretch: Stretch): Label[] {
  const labels: Label[] = []
  const region = tape.compact.slice(stretch.from, stretch.to)
  for (const match of region.matchAll(EVERY)) {
    const name = NAMES[match.slice(1).findIndex((group) => group !== undefined)]
    if (name === undefined) continue
    const from = stretch.from + match.index
    labels.push({ name, from: startOfLabel(tape.compact, match[0], from), to: endOfLabel(tape.compact, name, match[0], from + match[0].length) })
  }
  return labels
}
