import type { Reading } from '../reading.ts'
import type { Sighting } from '../sighting.ts'
import { personTold } from './told-people.ts'

const WHY = '这是写到门牌号的个人住址，不宜公开；请删去，或只写到乡镇、街道。'
const PLACE = '(?:村|街|路|巷|弄|里|苑|园|庄|区|坊|城|国际|公寓|花园|台门|门|河沿|坞|组|镇|府|郡|墅|湾|庭|院|宿舍|大楼|号|社|屋|墩|桥|埠|畈|岙|塘|头|口|边|角|堂|厅|山|岭|亭|井|渡|滩|洲|屯|寨|沟)'
/** A stretch of place words that ends in the number of a door or a flat. */
const DOOR = new RegExp(`\\p{Script=Han}{1,14}?${PLACE}(?:[东南西北中上下前后]{1,2}(?:区|片)?)?[\\dA-Za-z〇一二三四五六七八九十]{0,5}(?:(?:号|弄|排|区|幢|栋|号楼|座|单元)[\\dA-Za-z]{1,5}|\\d{0,4}-\\d{1,4}-\\d{2,4}|\\d{0,4}-\\d{3,4}){0,3}(?:号(?!文|令|公告|线|决定|通知|机|泵|桥|井|楼群)|室|户|单元|幢|栋|排|(?<=\\d-\\d{1,4}-\\d{2,4})|(?<=(?:幢|栋|单元|号楼|座)\\d{3,4}))(?:[东南西北前后上下]?[门侧]?[一二三四五六七八九十\\d]{0,2}[楼层室]|\\d{1,4}室)?`, 'gu')
const OFFICIAL = /公司|企业|集团|商店|超市|饭店|酒店|药店|药房|厂区|工厂|车间|门店|店铺|经营|注册地|办公|窗口|大厅|政府|法院|检察院|派出所|学校|中学|小学|幼儿园|医院|银行|网点|项目|工地|施工|停水|停电|起火|火灾|公示栏|文号|案号|合同|字第|〔\d{4}〕|\[\d{4}\]|递交|报名|咨询地点|受理|投标|开标|举报|邮编|通信地址|联系人/u
const HOME = /住|家|户籍|寄递地址|寄往|送餐|老屋|宅基地|房产|住处|监测地点|居家|联系地址|门牌|收件|上门|地址|独居|漏水|疏通|体检报告|房屋位于|常年/u

/** What leads to the address and is none of it. */
const LEAD = /^.*?(?:女士|小姐|先生|阿姨|老伯|老人|某某|某)?(?:反映|要求|社区到|送到|送至|寄往|寄至|位于|坐落于|坐落在|独居在|居住在|居住于|住在|地址|住处|(?<=^|\p{Script=Han})住|老屋在|家住|家在|搬至|前往)(?=\p{Script=Han})/u

/** Addresses to the door of somebody whom the sentence speaks of: 周女士反映学府花园12栋1103室漏水. */
export const toldAddresses = (reading: Reading): Sighting[] => [...reading.plain.matchAll(DOOR)].flatMap((match): Sighting[] => {
  if (!/\d|[一二三四五六七八九十]号/u.test(match[0])) return []
  const door = match.index + match[0].search(/\d|[一二三四五六七八九十]号/u)
  const told = personTold(reading, door)
  if (told === null) return []
  const start = match.index + (LEAD.exec(match[0])?.[0].length ?? 0)
  const before = reading.plain.slice(Math.max(0, match.index - 30), match.index + match[0].length), after = reading.after(match.index + match[0].length, 12)
  if (OFFICIAL.test(before.slice(before.lastIndexOf('。') + 1) + after)) return []
  if (told !== 'called' && !HOME.test(before + after)) return []
  return [{ rule: 'home-address', kind: 'address', severity: 'warn', start, end: match.index + match[0].length, why: WHY }]
})
