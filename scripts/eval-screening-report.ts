import type { HiddenRecall } from '../test/screening/hidden/kit/recall.ts'
import type { CorrectFigures, PlantedFigures } from './eval-screening-measure.ts'

/** One figure beside its aim. */
export type Judged = { readonly name: string; readonly figure: number; readonly aim: number; readonly least: boolean; readonly held: boolean }
/** The kinds of the class secret that are marks; headers, coordinates and meeting papers are shown without an aim. */
const MARK_KINDS = ['mark', 'internal', 'copy-number', 'period']

export const recallOf = ({ found, sentences }: PlantedFigures): number => (sentences === 0 ? 1 : found / sentences)
export const precisionOf = ({ found, extra }: PlantedFigures): number => (found + extra === 0 ? 1 : found / (found + extra))
export const perTenThousand = (count: number, { characters }: CorrectFigures): number => (characters === 0 ? 0 : (count * 10_000) / characters)

const marksRecall = ({ kinds }: PlantedFigures): number => {
  const of = Object.entries(kinds).filter(([kind]) => MARK_KINDS.includes(kind)).map(([, counts]) => counts)
  const all = of.reduce((sum, [, count]) => sum + count, 0)
  return all === 0 ? 1 : of.reduce((sum, [count]) => sum + count, 0) / all
}

/** The aims of the work beside what was measured. */
export function judged(correct: CorrectFigures | undefined, planted: readonly PlantedFigures[], hidden?: HiddenRecall): Judged[] {
  const least = (name: string, figure: number, aim: number): Judged => ({ name, figure, aim, least: true, held: figure >= aim })
  const most = (name: string, figure: number, aim: number): Judged => ({ name, figure, aim, least: false, held: figure <= aim })
  const HALVES = { both: '全部', open: '公开半', held: '保留半' }
  return [
    ...(correct ? [most('每万字误报（请核实及以上）', perTenThousand(correct.warn, correct), 1), most('误报（必须改正）', correct.block, 0)] : []),
    ...planted.flatMap((figures) => {
      const half = HALVES[figures.half]
      if (figures.class === 'personal') return [least(`personal 查全率·${half}`, recallOf(figures), 0.99)]
      if (figures.class === 'secret') return [least(`secret 标志查全率·${half}`, marksRecall(figures), 0.99)]
      if (figures.class === 'wording') return [least(`wording 查全率·${half}`, recallOf(figures), 1)]
      if (figures.class === 'typo') return [least(`typo 查全率·${half}`, recallOf(figures), 0.6), least(`typo 查准率·${half}`, precisionOf(figures), 0.85)]
      return []
    }),
    ...(hidden ? [least(`hidden 查全率（${hidden.files}个文件、${hidden.planted}处）`, hidden.recall, 0.99), most(`hidden 误报（${hidden.cleanFiles}个干净文件）`, hidden.falseAlarms, 0)] : []),
  ]
}

const share = (part: number, all: number): string => (all === 0 ? '—' : `${((part * 100) / all).toFixed(1)}%`)

export type Measured = { readonly correct: CorrectFigures | undefined; readonly planted: readonly PlantedFigures[]; readonly hidden: HiddenRecall | undefined; readonly aims: readonly Judged[] }
/** The tables for a person. */
export function printed({ correct, planted, hidden, aims }: Measured, list: boolean): string {
  const lines: string[] = []
  if (correct) {
    lines.push(`正确文本：${correct.sentences}句、${correct.characters}字；误报 请核实及以上 ${correct.warn}（每万字 ${perTenThousand(correct.warn, correct).toFixed(2)}），必须改正 ${correct.block}`)
    if (list) for (const { sentence, found, text } of correct.alarms) lines.push(`  [${found.severity}] ${found.class}/${found.rule} “${text}”→${found.proposal ?? '—'}：${sentence}`)
  }
  lines.push('类别 半 句数 查出 查全率 连排查全率 多报 查准率 建议正确')
  for (const one of planted) {
    lines.push([one.class, one.half, one.sentences, one.found, share(one.found, one.sentences), share(one.foundTogether, one.sentences), one.extra, share(one.found, one.found + one.extra), share(one.proposals, one.withRight)].join('  '))
    if (one.half === 'both') lines.push(`    ${Object.entries(one.kinds).map(([kind, [found, of]]) => `${kind} ${found}/${of}`).join('，')}`)
    if (list && one.half !== 'held') {
      for (const text of one.missed) lines.push(`    漏 ${text}`)
      for (const text of one.extras) lines.push(`    多 ${text}`)
    }
  }
  if (hidden) lines.push(`hidden  ${hidden.files}个文件  查出 ${hidden.found}/${hidden.planted}，去除 ${hidden.gone}/${hidden.planted}；${hidden.cleanFiles}个干净文件误报 ${hidden.falseAlarms}`)
  for (const { name, figure, aim, least, held } of aims) lines.push(`${held ? '达到' : '未达'}  ${name} ${figure.toFixed(4)}（目标 ${least ? '≥' : '≤'} ${aim}）`)
  return lines.join('\n')
}
