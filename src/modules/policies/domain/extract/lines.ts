import { closed, readable } from './words.ts'

/** How the name of an organ ends. */
export const ORGAN = /(?:人民政府|政府办公室|办公室|办公厅|委员会|管委会|人民法院|检察院|厅|局|委|部|院|处|会|中心|领导小组|指挥部|办事处|公司|银行|支行|总队|支队|大队|分局|党组|党委)$/

/** A line of a document as `readDocument` gives it. */
export type GivenLine = { readonly text: string; readonly style: string }
export type Line = GivenLine & { /** Where a line is several organs side by side, each of them. */ readonly organs?: readonly string[] }

/** What a page's table of data says: 发文机关, 成文日期 and the like, by its name. */
export type Data = ReadonlyMap<string, string>

const NAMES = '索引号|索 引 号|主题分类|组配分类|发文机关|发文机构|发文单位|制定机关|发布机构|发布机关|公开主体|成文日期|生成日期|发文日期|发布日期|公布日期|公开日期|印发日期|发布时间|标题|名称|文件名称|信息名称|发文字号|文号|文件编号|发文文号|主题词|有效性|施行日期|实施日期|生效日期|失效日期|废止日期|终止日期|有效期|公开方式|统一编号|来源|浏览次数|字体|体裁分类|服务对象'
const PAIR = new RegExp(`(?:^|[\\t |｜])\\s*[【\\[]?(${NAMES})[】\\]]?\\s*(?:[：:\\t｜|]|\\s{1,})\\s*`, 'g')
const spaced = (text: string): string => text.replace(/[\u00a0\u3000]/g, ' ')

/** The names and values of one line; empty where it is not a line of data. */
function pairsOf(raw: string): [string, string][] {
  const text = spaced(raw).replace(/(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff] *(?:[：:]|[\u4e00-\u9fff] *[：:]))/g, '')
  const marks = [...text.matchAll(PAIR)]
  if (marks.length === 0 || (marks[0]?.index ?? 1) > 0) return []
  if (marks.length === 1 && !/[：:\t｜|【\]]/.test(marks[0]?.[0] ?? '') && text.length > 60) return []
  return marks.map((mark, at) => [(mark[1] ?? '').replace(/ /g, ''), text.slice(mark.index + mark[0].length, marks[at + 1]?.index ?? text.length).replace(/[|｜\t]+$/, '').trim()] as [string, string])
}

/** Parts a document into its table of data and its lines. */
export function partedLines(given: readonly GivenLine[]): { readonly data: Data; readonly lines: readonly Line[] } {
  const data = new Map<string, string>()
  const lines: Line[] = []
  for (const { text, style } of given) {
    const pairs = pairsOf(text)
    if (pairs.length > 0 && lines.length < 25) {
      for (const [name, value] of pairs) if (value !== '' && !data.has(name)) data.set(name, value)
      continue
    }
    const line = style === 'table' ? text.replace(/[\u00a0\u3000]/g, ' ').trim() : closed(text)
    const organs = readable(text).split(' ').filter((one) => one !== '')
    if (line !== '') lines.push({ text: line, style, ...(organs.length > 1 && organs.every((one) => ORGAN.test(one) && one.length > 3) ? { organs } : {}) })
  }
  return { data, lines }
}
