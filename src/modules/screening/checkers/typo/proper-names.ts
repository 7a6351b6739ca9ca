import type { ReadStretch } from '#platform/language-model/index'

const SURNAMES = new Set('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边'.split(''))
const RARE_IN_WORDS = new Set('王李刘陈杨赵黄周吴徐孙朱胡郭罗宋郑谢韩唐冯董萧曹袁邓许傅沈曾彭吕苏卢蒋蔡贾魏薛阎潘杜戴姚谭廖邹郝崔邱侯邵孟尹黎贺赖龚庞樊翟颜倪芦俞葛韦毕聂邢岳庄耿詹靳甄裴鲍覃霍隋阮闵冉'.split(''))
/** Names of provinces and cities by one character, which no common word begins or ends with by chance. */
const REGIONS = new Set('冀豫湘皖鲁苏浙赣鄂晋蒙陕闽粤琼渝沪甬穗榆洛芜淞闵邕蓉筑杭徽滇黔桂沂婺衢瓯'.split(''))
const NUMERALS = new Set('〇零一二两三四五六七八九十百千万亿廿卅甲乙丙丁'.split(''))
const PLACE_ENDS = new Set('村镇乡街路巷弄湖河江山岛桥港区县市州沟庄屯湾坝闸塘圩站泉井寺庙塔岭峰溪渠浜洲滩店厂院校园苑府城里'.split(''))
const TITLES = /^(?:同志|主任|局长|书记|市长|县长|镇长|乡长|区长|科长|处长|股长|所长|院长|校长|先生|女士|老师|医生|组长|队长|代表|委员|常委|省长|部长|厅长|某)/
const TITLES_BEFORE = /(?:同志|主任|局长|书记|市长|县长|镇长|乡长|区长|科长|处长|股长|所长|院长|校长|组长|队长|联系人|姓名|代表|委员|省长|部长|厅长|法人|经办人|负责人|签发人|申请人|被申请人|第三人|[：:、（(\s])\s?$/
const COMPANY_AHEAD = /^[\u4e00-\u9fff（）()]{0,12}?(?:公司|集团|合作社|酒店|宾馆|饭店|药房|药店|超市|商行|经营部|门诊部|事务所)/
const PLACE_AHEAD = /^[\u4e00-\u9fff]{0,2}(?:村|镇|乡|街道|社区|小区|水库|公路|大桥|大道|路|街|巷|河|湖|江|山|岛|桥|港|中学|小学|幼儿园|花园|家园|广场|公园|景区|高速|铁路|古镇|遗址)/

/** Whether the change would count anew: 十一 and 十二 are both right, and so are 市六届 and 十六届. */
export const countsAnew = (text: string, place: number, other: string): boolean =>
  NUMERALS.has(other) && [text[place], text[place - 1], text[place + 1]].some((near) => near !== undefined && NUMERALS.has(near))
/** Whether the character is a short name of a region. */
export const isRegion = (character: string): boolean => REGIONS.has(character)

/** Names are no longer than this on either side. */
const REACH = 6

/** Run of single characters around word `index` of the reading, as places in the text. */
function loneRun({ reading: { ends }, start }: ReadStretch, index: number): [number, number] {
  const lone = (word: number) => (ends[word] ?? 0) - (ends[word - 1] ?? start) === 1
  let from = index, to = index
  while (from > 0 && index - from < REACH && lone(from - 1)) from -= 1
  while (to + 1 < ends.length && to - index < REACH && lone(to + 1)) to += 1
  return [ends[from - 1] ?? start, ends[to] ?? start]
}

function isPersonal(text: string, place: number, runStart: number, runEnd: number): boolean {
  for (let at = Math.max(runStart, place - 2); at <= place; at += 1) {
    const surname = text[at] ?? ''
    if (!SURNAMES.has(surname)) continue
    const told = TITLES_BEFORE.test(text.slice(Math.max(0, at - 5), at)) || at === 0 || text[at - 1] === '\n'
    const before = told && runEnd - at >= 2 && runEnd - at <= 4
    const after = [2, 3].some((length) => at + length <= runEnd + 1 && place < at + length && TITLES.test(text.slice(at + length, at + length + 3)))
    if (before || after || (RARE_IN_WORDS.has(surname) && place > at)) return true
  }
  return text[place + 1] === '某' || text[place - 1] === '某'
}

/** Whether a lone character at `place`, word `index` of the reading, may belong to the name of a person, a place or a firm. */
export function mayBeName(text: string, stretch: ReadStretch, index: number, place: number): boolean {
  const [from, to] = loneRun(stretch, index)
  if (isPersonal(text, place, from, to)) return true
  const after = text.slice(to, to + 16)
  if (PLACE_AHEAD.test(after) || COMPANY_AHEAD.test(after)) return true
  for (let at = place + 1; at < to; at += 1) if (PLACE_ENDS.has(text[at] ?? '') && at - place <= 3 && to - from >= 3) return true
  return false
}
