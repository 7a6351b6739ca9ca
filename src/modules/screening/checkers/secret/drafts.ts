import type { SeriesData } from './secret-data.ts'
import { matched, oneOf, type SecretPage, type SecretSighting } from './page.ts'

const WHY = {
  draft: '标题里还留着稿次标记，过程稿不公开（条例第十六条）；请换成正式文本并去掉标记。',
  inTitle: '正文提到的文件带有稿次标记；如是审议情况可以保留，请看一眼。',
  open: '标题带有“征求意见稿”，但看不出是在公开征求意见；请核对，正式文本应去掉标记。',
  closed: '这里写明本件不予公开或只依申请公开，不能主动发布；请撤下，或先按规定变更公开属性。',
  way: '公开方式写的是依申请公开，与主动发布不符；请核对公开属性。',
  reach: '这里限定了发送范围，说明该件不公开发布；请核对公开属性后再发布。',
} as const
const DRAFT_END = '[ ]{0,2}[》”"]?[ ]{0,2}$'

/** 送审稿、讨论稿 left in a title; 征求意见稿 without a consultation. */
function draftMarks(data: SeriesData): (page: SecretPage) => SecretSighting[] {
  const closed = new RegExp(`[(\\[【〔][^()\\[\\]【】〔〕\\n]{0,14}(?:${oneOf(data.drafts)})[^()\\[\\]【】〔〕\\n]{0,14}[)\\]】〕]`, 'gu')
  const open = new RegExp(`[(\\[【〔][^()\\[\\]【】〔〕\\n]{0,8}(?:${oneOf(data.openDrafts)})[^()\\[\\]【】〔〕\\n]{0,8}[)\\]】〕]`, 'gu')
  const alone = new RegExp(`^(?:第?[一二三四五\\d]{0,2}次?)?(?:${oneOf(data.drafts)})$`, 'u')
  const consultation = new RegExp(oneOf(data.consultation), 'u')
  const ends = new RegExp(`^${DRAFT_END}`, 'mu')
  const atEnd = (page: SecretPage, end: number): boolean => ends.test(page.plain.slice(end, end + 8).split('\n', 1)[0] ?? '')
  const inTitle = (page: SecretPage, start: number): boolean => {
    const before = page.plain.slice(Math.max(0, start - 60), start)
    const line = before.slice(before.lastIndexOf('\n') + 1)
    return line.lastIndexOf('《') > Math.max(line.lastIndexOf('》'), 0)
  }
  return (page) => {
    const consulting = consultation.test(page.plain.slice(0, 3000).replaceAll('征求意见稿', ''))
    return [
      ...matched(page.plain, closed, (match) => {
        if (/简称|下称/.test(match[0])) return null
        const title = atEnd(page, match.index + match[0].length) && !inTitle(page, match.index)
        return { rule: 'draft-mark', severity: title ? 'block' : inTitle(page, match.index) || /^》/.test(page.plain.slice(match.index + match[0].length)) ? 'hint' : 'warn', why: title ? WHY.draft : WHY.inTitle }
      }),
      ...page.lines.filter(({ words }) => words !== '' && words.length <= 14 && alone.test(words)).map(({ start, end, number }) => ({ rule: 'draft-mark', severity: number < 15 ? 'block' as const : 'warn' as const, start, end, why: WHY.draft })),
      ...(consulting ? [] : matched(page.plain, open, (match) => (atEnd(page, match.index + match[0].length) && !inTitle(page, match.index) ? { rule: 'open-draft-mark', severity: 'warn', why: WHY.open } : null))),
    ]
  }
}

const LABEL = '(?:政府信息|信息|文件)?(?:公[ ]{0,2}开[ ]{0,2}属[ ]{0,2}性|公开选项|公开选择|公开意见|公开审查意见|公开形式|公开类别|公开类型|公开方式|公开性质|公开与否|是否公开|主动公开选项)'
const CLOSED = '(?:不予公开|不公开|免予公开|非公开|不宜公开|不对外公开|内部公开|部分公开|依[ ]{0,2}申请[ ]{0,2}公开|否)'
const CHOICES = '(?!有|则|开|[ ]{0,3}[、/,或□]|[ ]{1,6}(?:□|☐|主动|不予|依申请))'

const CLOSED_LABEL = new RegExp(`${LABEL}[ ]{0,3}:[ ]{0,3}[☑√■✓✔]?[ ]{0,2}${CLOSED}${CHOICES}`, 'gu')
const CLOSED_WORDS = /[([【]?(?:此件|本件|该件|此文|本文件|此文件|本文)(?:内容|依法|属于|属|为|拟|按)?(?:不公开(?:发布)?|不予公开|不宜公开|依申请公开|不对外公开|不得公开|非公开|不主动公开)(?![的、])[)\]】]?|[(【[](?:不予公开|不公开|依申请公开)[)\]】](?=[ ]*$)/gmu
const LIMITED_REACH = /[([【]?此件(?:只)?(?:发至|传达至|传达到|发到)[^()\n。,]{1,16}[)\]】]?/gu
/** 公开属性 that forbids what is being done. */
function closedMarks(page: SecretPage): SecretSighting[] {
  return [
    ...matched(page.plain, CLOSED_LABEL, (match) => (/方式|类别|类型|形式/.test(match[0]) && /申请/.test(match[0]) ? { rule: 'disclosure-way', severity: 'warn', why: WHY.way } : { rule: 'closed-mark', severity: 'block', why: WHY.closed })),
    ...matched(page.plain, CLOSED_WORDS, () => ({ rule: 'closed-mark', severity: 'block', why: WHY.closed })),
    ...matched(page.plain, LIMITED_REACH, () => ({ rule: 'limited-reach', severity: 'block', why: WHY.reach })),
  ]
}

/** Marks of drafts and of 公开属性. */
export function draftRules(data: SeriesData): (page: SecretPage) => SecretSighting[] {
  const drafts = draftMarks(data)
  return (page) => [...drafts(page), ...closedMarks(page)]
}
