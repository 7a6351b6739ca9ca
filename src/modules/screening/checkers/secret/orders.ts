import type { MarkData } from './secret-data.ts'
import { matched, type SecretPage, type SecretSighting, spacedOneOf } from './page.ts'

const WHY = {
  order: '这里写着不许外传、公开或者复制，说明该件不对外；请停止发布并核查，确可公开的去掉字样。',
  inside: '这里写着内部使用的字样；请核查能否公开，可公开的去掉字样，不可公开的不得发布。',
  reach: '这里限定了传达的范围，说明该件不公开发布；请停止发布并核查。',
  level: '这里写明了密级；请核查所指的文件，涉密的不得公开，也不要说明其密级。',
  term: '这里写明了解密、降密的时间或者仍在保密期，说明涉及定密的事项；请核查是否涉密。',
  copy: '这里有印制份数的编号，涉密公文才逐份编号；请核查该文是否涉密，不涉密的删去。',
} as const
const FORBID = '(?:不得|严禁|请勿|禁止|不准|切勿|勿|不许|不可|谢绝|请不要|不要|未经(?:批准|同意|许可|授权)(?:,|、)?(?:不得|严禁|请勿|禁止)?)'
const HOW = '(?:擅自|随意|私自|对外|向外|向社会|向媒体|以任何(?:形式|方式)|自行|再次?)?'
const DEED = '(?:外传|外泄|外借|外流|泄露|泄密|扩散|散发|散布|传播|传阅|转发|转载|转借|转抄|复制|复印|翻印|翻拍|拍照|拍摄|录音|录像|摘抄|摘录|摘引|引用|截图|截屏|上网|上传|登报|见报|公开|公布|发布|披露|报道|宣传|带出|携带外出|带离|发朋友圈|发微信)'
const KEEP = '(?:(?:请|务请|务必|望|敬请|严格|注意|绝对|高度|予以|做好|切实){1,3}保密)'
/** Whole fields, lines and brackets only: in a running text such words are rules for somebody's conduct. */
const EDGE = '(?<=^|[\\n \\t([【〔★!。;])'
const END = '(?=[ \\t]{0,2}(?:$|[\\n)\\]】〕★!。;]|[ ]{2}))'

/** Orders of the head or the foot of a page, levels and terms of a thing spoken of, as clerks write them. */
export function orderRules(data: MarkData): (page: SecretPage) => SecretSighting[] {
  const level = `(?:${spacedOneOf(data.levels)})`
  const order = new RegExp(`${EDGE}(?:(?:此件|本件|该件|内容|资料|材料|本文|内部资料|内部信息)?[,、: ]{0,2})?(?:${FORBID}${HOW}${DEED}(?:[、,和或]{1,2}(?:${FORBID}?${HOW}${DEED})){0,3}|${KEEP})${END}`, 'gmu')
  const inside = new RegExp(`[([【〔<《](?:仅供|供|限|只限)?内部\\p{Script=Han}{0,6}[)\\]】〕>》]|${EDGE}(?:仅供|供|限|只限|系统|机关|单位)?内部(?:\\p{Script=Han}{1,4})?(?:[,、 ]{0,2}${FORBID}${HOW}${DEED}){0,2}${END}|[(【](?:涉密|保密|秘)[)】]`, 'gmu')
  const closed = new RegExp(`${EDGE}(?:此件|本件|该件|本文|内容)?(?:暂|均|一律|依法|请)?(?:不予?|不宜|不得|不对外|不向社会|免予?|缓予?)(?:对外|主动)?(?:公开|公布|发布|宣传报道|报道|登报|上网|转载|披露|见报)(?:发布)?${END}`, 'gmu')
  const sent = /(?:发至|传达至|传达到|阅读至|印发至|发到)(?:县团级|县处级|乡科级|科级|处级|地师级|省军级|厅局级|正科级|副科级|正处级|中层)/gu
  const levelled = new RegExp(`(?<![绝机秘])密[ ]?级[^。\\n、]{0,10}?${level}(?!级?[ ]{0,2}[、和或/以与及的三])|[“"‘]${level}[”"’](?:级|二字|两字|字样|标志|标识|标记|印章|印记|戳|章|件|文件|字)|(?<![\\p{Script=Han}])(?:该|此|本|这|上述|所附)[^。,\\n]{0,12}?(?<![不非未])(?:定为|确定为|列为|划为|升为|降为|调整为|变更为|标为|标注为|核定为|属于?|系|为|是)(?:国家)?${level}(?:级|事项|文件|件)?(?![的、应以或和\\p{Script=Han}])|㊙|(?:核心|普通)商密|${level}件(?![的])|(?<=^|[\\n \\t(【])${level}级?(?:文件|档案|资料|材料|电报|图纸|地图|情报|信息|报告|简报|任务|计划|方案|名单|数据|通报|附件|汇编)(?![的是应、])|(?<=[\\-/|·:;][ ]?)${level}(?:级|件)?(?=[ ]*(?:$|\\n))`, 'gmu')
  const mark = new RegExp(`${level}(?:级|件)?[ ]{0,2}[(/:·•,、\\-]{0,2}[ ]{0,2}(?:(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[ ]?年(?!来|前|内|以)|长[ ]?期|永[ ]?久|启用前|解密前|公布前|公开前)`, 'gu')
  const term = /(?:\d{4}年|\d{1,2}月|\d{1,2}日)[^。,\n]{0,6}(?:自动|自行)?(?:解密|降密)|(?:解密|降密)(?:时间|日期)?[^。,\n]{0,4}\d{4}年|(?:尚未|暂未|还未|未经|未)解密|(?:尚在|仍在|仍处于|处于)保密期|(?:到期|期满|届时)(?:自动|自行)?(?:解密|降密|公开)(?=[ 。;,]|$)|(?:\d{1,3}|[一二三四五六七八九十]{1,3})年内?(?:不得|不予|不宜|不)(?:公开|解密|对外)|(?:保密|解密|脱密|定密)[^。,\n]{0,6}(?:期限|年限|日期|时间)[ ]{0,2}(?::|为|至|到)?[ ]{0,2}(?:\d|[一二三四五六七八九十]{1,3}[个年]|长期|永久|无限)|保[ ]?密(?:年限|时限|时间|截止|至|到|期至|期到|期:|期为)[^。,\n]{0,6}(?:\d|[一二三四五六七八九十]{1,3}年|长期|永久)/gu
  const copy = /份[ ]?号[^。\n]{0,8}?\d{3,8}|(?<!\d)0\d{4,7}[^。\n\d]{0,4}份[ ]?号|第[ ]{0,2}0\d{2,6}[ ]{0,2}[份本册]|(?:分发号|印制编号|印制号|印刷编号|文件顺序号|印刷顺序号|份数序号|份数编号|发文份号|机要编号|机要号)[ :为]{0,3}(?:№|No\.?)?\d{2,8}|(?:共印?|印)\d{1,4}份[,、 ]{0,2}(?:本份为?|此为|编号|第)[第: ]{0,2}\d{1,6}/gu
  return (page) => [
    ...matched(page.plain, order, () => ({ rule: 'internal-line', severity: 'warn', why: WHY.order })),
    ...matched(page.plain, inside, () => ({ rule: 'internal-line', severity: 'warn', why: WHY.inside })),
    ...matched(page.plain, closed, () => ({ rule: 'closed-mark', severity: 'warn', why: WHY.order })),
    ...matched(page.plain, sent, () => ({ rule: 'limited-reach', severity: 'warn', why: WHY.reach })),
    ...matched(page.plain, levelled, () => ({ rule: 'spoken-mark', severity: 'warn', why: WHY.level })),
    ...matched(page.plain, mark, () => ({ rule: 'classification-mark', severity: 'block', why: WHY.level })),
    ...matched(page.plain, term, () => ({ rule: 'secrecy-term', severity: 'warn', why: WHY.term })),
    ...matched(page.plain, copy, () => ({ rule: 'copy-number', severity: 'warn', why: WHY.copy })),
  ]
}
