import type { SeriesData } from './secret-data.ts'
import { matched, oneOf, type SecretPage, type SecretSighting } from './page.ts'

const NUMBER = '(?:[ ]{0,3}[〔\\[(【]\\d{4}[〕\\])】][ ]{0,2}第?[ ]{0,2}\\d{1,4}[ ]{0,2}[号期]|[ ]{0,3}[(\\[【]?第?[ ]{0,2}[\\d一二三四五六七八九十]{1,4}[ ]{0,2}[期号][)\\]】]?|[ ]{0,3}\\d{4}年第[ ]{0,2}\\d{1,3}[ ]{0,2}[期号])'
const TIMES = '[\\d一二三四五六七八九十]{1,4}'
/** 常委会第56次会议纪要: the count stands within the name. */
const COUNTED = `(?:常委会|党组|党组会|党委|党委会|党工委|书记办公会|局长办公会)(?:会议)?(?:\\(扩大\\))?(?:第?${TIMES}次)(?:\\(扩大\\))?会议纪要`
const COUNTED_GOVERNMENT = `第?${TIMES}次(?:常务|专题|市长办公|县长办公|区长办公|办公)会议纪要`
const LEAD = `(?:[〔(\\[]\\d{4}[〕)\\]]\\d{1,4}号)?(?:\\d{4}年度?)?(?:第${TIMES}[次届])?`
const ORGAN = '[\\p{Script=Han}《(]{0,24}'
const TAIL = '[ ]{0,3}(?:\\([^()]{1,14}\\))?(?:[ ]{0,3}\\d{4}年\\d{1,2}月\\d{1,2}日)?[》]?'
const WHY = {
  minutes: '这是内部会议纪要，按条例第十六条属于内部事务和过程性信息；请停止发布并核查。',
  cited: '公开的文件引用了内部会议纪要；请改为直接写明决定的内容，不写纪要的名称和编号。',
  government: '这是政府会议纪要；公开前请确认已经保密审查并同意公开，否则不得发布。',
  paper: '这是内部刊物或内部报告，不对外发布；请停止发布并核查。',
  paperCited: '公开的文件引用了内部刊物或报告；请删去其名称和期号。',
  telegram: '这是密电或内部明电的标志，不得公开，也不得明密混用；请立即停止发布并交机要部门核查。',
  plain: '这是发电的等级标志，多为内部电报；请核查该电报能否公开，可公开的去掉发电字样。',
  telegramNumber: '这是内部明电的编号；请核查该电报能否公开，不能公开的不要引用。',
  meeting: '这是未公开的会议议题或会议材料；请停止发布，会议结果依法需要公开的另行拟稿。',
} as const

type Line = SecretPage['lines'][number]
const lineRule = (page: SecretPage, shape: RegExp, as: (line: Line) => Omit<SecretSighting, 'start' | 'end'> | null): SecretSighting[] =>
  page.lines.flatMap((line) => {
    const seen = line.words !== '' && line.words.length <= 60 && shape.test(line.words) ? as(line) : null
    return seen ? [{ ...seen, start: line.start, end: line.end }] : []
  })

function minutesRules(data: SeriesData): (page: SecretPage) => SecretSighting[] {
  const names = `${oneOf(data.minutes)}|${COUNTED}`
  const governmentNames = `${oneOf(data.governmentMinutes)}|${COUNTED_GOVERNMENT}`
  const header = new RegExp(`^${LEAD}${ORGAN}?(?:${names})${NUMBER}?${TAIL}$`, 'u')
  const cited = new RegExp(`(?:${names})[》]?${NUMBER}`, 'gu')
  const government = new RegExp(`^${LEAD}${ORGAN}?(?:${governmentNames})${NUMBER}?${TAIL}$`, 'u')
  const governmentCited = new RegExp(`(?:${governmentNames})[》]?${NUMBER}`, 'gu')
  const open = new RegExp(oneOf(data.publicMinutes), 'u')
  return (page) => [
    ...lineRule(page, header, ({ words }) => ({ rule: 'internal-minutes', severity: open.test(words) ? 'hint' : 'block', why: WHY.minutes })),
    ...matched(page.plain, cited, (match) => ({ rule: 'internal-minutes-cited', severity: open.test(page.plain.slice(Math.max(0, match.index - 12), match.index)) ? 'hint' : 'warn', why: WHY.cited })),
    ...lineRule(page, government, ({ words }) => (open.test(words) ? null : { rule: 'government-minutes', severity: 'warn', why: WHY.government })),
    ...matched(page.plain, governmentCited, () => ({ rule: 'government-minutes-cited', severity: 'hint', why: WHY.government })),
  ]
}

function paperRules(data: SeriesData): (page: SecretPage) => SecretSighting[] {
  const header = new RegExp(`^[(《【]?${ORGAN}?(?:${oneOf(data.papers)})[》)】]?${NUMBER}?${TAIL}$`, 'u')
  const numbered = new RegExp(`^${ORGAN}?(?:${oneOf(data.numberedPapers)})[》]?${NUMBER}${TAIL}$`, 'u')
  const cited = new RegExp(`(?:${oneOf(data.papers)})[》]?${NUMBER}`, 'gu')
  const meeting = new RegExp(`^[(《【\\d.、 ]{0,5}${LEAD}${ORGAN}?(?:${oneOf(data.meetingPapers)})(?:之[一二三四五六七八九十\\d]{1,3}|[一二三四五六七八九十\\d]{1,3})?[:》)】]?${NUMBER}?${TAIL}$|^(?:会议(?:材料|文件|议题)|汇报材料|常委会材料|议题)(?:之[一二三四五六七八九十\\d]{1,3}|\\([一二三四五六七八九十\\d]{1,3}\\)|[一二三四五六七八九十\\d]{1,3}(?:汇报材料)?)$`, 'u')
  return (page) => [
    ...lineRule(page, header, () => ({ rule: 'internal-paper', severity: 'block', why: WHY.paper })),
    ...lineRule(page, numbered, () => ({ rule: 'internal-paper', severity: 'block', why: WHY.paper })),
    ...matched(page.plain, cited, () => ({ rule: 'internal-paper-cited', severity: 'warn', why: WHY.paperCited })),
    ...lineRule(page, meeting, ({ words }) => ({ rule: 'meeting-paper', severity: /^(?:会议|汇报|议题)/.test(words) && !/之|收回/.test(words) ? 'warn' : 'block', why: WHY.meeting })),
  ]
}

function telegramRules(data: SeriesData): (page: SecretPage) => SecretSighting[] {
  /** 涉密电子设备 holds 密电 and means none. */
  const secret = new RegExp(`(?<![涉保加解])(?:${oneOf(data.telegrams)})(?![子脑视力机动路器话缆])`, 'gu')
  const open = /(?:特急|特提|加急|平急|急件)[ ]{0,2}[·•.\-★ ]{0,3}[ ]{0,2}明电|等级[ :]{1,3}(?:特急|特提|加急|平急)[ ·•]{0,3}明电|发电单位[ :].{0,30}签批盖章/gu
  const number = /(?:内|密|机)(?:部)?明电[ ]{0,2}[〔[(【]\d{4}[〕\])】][ ]{0,2}\d{1,4}[ ]{0,2}号/gu
  return (page) => [
    ...matched(page.plain, number, () => ({ rule: 'telegram-number', severity: 'block', why: WHY.telegramNumber })),
    ...matched(page.plain, secret, (match) => {
      const near = page.lines.find(({ start, end }) => start <= match.index && match.index < end)
      return { rule: 'telegram', severity: near && near.words !== '' && near.words.length <= 30 ? 'block' : 'hint', why: WHY.telegram }
    }),
    ...matched(page.plain, open, () => ({ rule: 'telegram', severity: 'block', why: WHY.plain })),
  ]
}

/** Expressions for internal minutes, papers, telegrams and papers of meetings. */
export function seriesRules(data: SeriesData): (page: SecretPage) => SecretSighting[] {
  const rules = [minutesRules(data), paperRules(data), telegramRules(data)]
  return (page) => rules.flatMap((rule) => rule(page))
}
