import type { MarkData } from './secret-data.ts'
import { matched, oneOf, type SecretPage, type SecretSighting, spacedOneOf } from './page.ts'

const WHY = {
  seal: '这里说到文件上盖有或写有密级，说明该件可能涉密；请核查所指的文件，涉密的不得公开，也不要说明其密级。',
  handled: '这里写明按涉密事项办理，该件不得公开；请停止发布并交保密机构核查。',
  listed: '登记里写着密级，像是涉密文件的登记；请核查能否公开。',
  shout: '这里写着不许拍照、外传的涉密字样；请停止发布并核查。',
  foreign: '这里是外文的密级标志；请停止发布并核查。',
  term: '这里写明了保密、解密或者脱密的期限，说明涉及定密的事项；请核查是否涉密，合同里的保密期限可以放行。',
  paper: '这是保密工作的内部表格或者登记，不对外发布；请停止发布并核查。',
  reach: '这里限定只在内部网络或者内部人员中传播，说明不对外公开；请停止发布并核查。',
  copy: '份号只印在涉密公文上（GB/T 9704—2012 7.2.1）；请核查该文是否涉密，不涉密的删去份号。',
} as const
const NUMBER = '(?:\\d|[〇一二两三四五六七八九十]|长[ ]?期|永久|未定|不定|任务|启用|公布)'
/** Terms of contracts and business secrets are lawful and common. */
const BUSINESS = /合同|协议|甲方|乙方|投标|招标|采购人|商业秘密|当事人|竞业|技术秘密|许可人/

/** Marks that a running text or a register speaks of: seals, levels in a list of facts, periods, copies, reach. */
export function spokenRules(data: MarkData): (page: SecretPage) => SecretSighting[] {
  const level = `(?:${spacedOneOf(data.levels)}|絕[ ]?密|機[ ]?密|(?:绝|机|秘)[ ]{0,2}[★☆.·*・]{1,2}[ ]{0,2}密)`
  const seal = new RegExp(`(?:盖有|加盖|钤有|印有|印着|标有|标着|写有|写着|手写|注有|可见|填写|填为|填的是|贴有)(?:了)?(?:红色)?[“"'《(]?${level}(?:★(?:${NUMBER}[^”"'》)]{0,4})?)?(?:级|件)?[”"'》)]?`, 'gu')
  const mixed = new RegExp(`(?:絕[ ]?密|機[ ]?密|(?:绝|机|秘)[ ]{0,2}[★☆.·*・]{1,2}[ ]{0,2}密)|(?<![保解加涉泄定脱隐秘机绝亲精严周紧])密[ ]{0,2}★[ ]{0,2}${NUMBER}`, 'gu')
  const handled = new RegExp(`(?:均|一律|全部|应当?|须|请)按照?${level}级?(?:文件|材料|资料|事项|件)?(?:的?要求)?(?:进行)?(?:管理|保管|处理|办理|传递|保存)|(?:${oneOf(data.papersHere)})(?:内容|里面|内)?(?:均|都|全部)?(?:属于?|为|系|是|装有|装的是)(?:${level}(?:级|件|文件|材料|资料)?|内部(?:资料|文件|材料|刊物|信息|情况)|工作秘密|涉密(?:文件|材料|资料|件)?)(?![的性])`, 'gu')
  const listed = new RegExp(`(?<=[,;、 ])${level}(?:级|件)?(?=[,; ]{1,3}(?:\\d|[一二三四五六七八九十]|共|份|已|送|编号))`, 'gu')
  const shout = new RegExp(`(?<![\\p{Script=Han}])(?:军事|国家|内部|高度|绝对)?(?:${level})[,!: ]{1,3}(?:严禁|禁止|请勿|不得|切勿|不准)`, 'gu')
  const foreign = /^[ [(【]{0,2}(?:TOP[ ]SECRET|SECRET|CONFIDENTIAL|RESTRICTED)(?=[ \])】/-]|$)|NOT FOR (?:PUBLIC )?(?:RELEASE|DISTRIBUTION)/gmu
  const period = new RegExp(`保[ ]{0,2}密[ ]{0,2}(?:承诺)?期[ ]{0,2}限?(?:\\([^()\\n]{0,14}\\))?(?:与密级|和密级)?[ ]{0,3}(?:[:为自至到截止延长定不超过约是]|届满|改为|变更为|标为|[ ]){0,8}${NUMBER}`, 'gu')
  const release = /(?:解[ ]?密(?:时间|日期|条件|机关|年度|期限)|脱[ ]?密期|定密(?:依据|责任人|时间|机关|日期|单位)|涉密(?:等级|级别|程度|编号|事由|内容)|知悉(?:范围|人员)|保密(?:要点|编号|责任人|级别)|(?:项目|工程|任务|行动|专案|设备|演习)代号|国家秘密(?:载体|范围|目录)|国家秘密事项|标密情况|(?<=(?:绝|机|秘)密级?[;,、 ]{1,2})期限|密级(?:核定|变更|确定|调整)(?:情况|通知|意见)?)[ ]{0,2}(?::|为(?=[\d一二三四五六七八九十])|由(?=绝|机|秘)|未定)/gu
  const form = /(?:涉密(?:人员|载体|文件|设备|计算机|项目|事项|会议|岗位)|定密|解密|脱密期?|密级变更|标密)(?:保密)?(?:管理)?(?:审查|审批|审核|登记|备案|确认|鉴定|清退|销毁|移交|清点)(?:审批)?(?:表|单|簿|册|台账|意见|情况)|(?:涉密|机要)(?:人员|载体|文件|设备|计算机|岗位)(?:管理)?(?:台账|清单|名册|名单|花名册|目录|一览表|分布图|位置图|代号)|(?:定密|国家秘密|保密)事项(?:范围)?一览表|密级变更通知书?/gu
  const reach = /(?:只发|仅发|仅限|限于|只限)[于在]?(?:党政)?(?:内网|涉密网|机要网|政务内网|内部网络)|(?:不得|严禁|请勿|禁止|不准|不许|不)(?:上外网|上互联网|登报[、,]|外发|截图|转外网|对外发送)|知悉(?:范围|人员)[^。\n]{0,4}(?:严格|控制|限|见附)|严格控制知悉范围/gu
  const copy = /份[ ]{0,3}号[ ]{0,2}[)\]】”"]?[ ]{0,2}(?:为|是|[:(№]|No\.?|[ ]){0,4}\d{3,8}|(?:编[ ]?号|顺序号)[ ]{0,2}:?[ ]{0,2}\d{5,8}[ ]{0,2}[(【](?:份号|涉密|机要|密)|(?:№|No\.?)[ ]{0,2}0\d{5,7}(?=[ ]{1,4}(?:机要|内部|密|绝|机|秘)|$)/gmu
  return (page) => [
    ...matched(page.plain, seal, () => ({ rule: 'spoken-mark', severity: 'warn', why: WHY.seal })),
    ...matched(page.plain, mixed, () => ({ rule: 'classification-mark', severity: 'block', why: WHY.handled })),
    ...matched(page.plain, handled, () => ({ rule: 'says-it-is-secret', severity: 'block', why: WHY.handled })),
    ...matched(page.plain, listed, () => ({ rule: 'listed-level', severity: 'warn', why: WHY.listed })),
    ...matched(page.plain, shout, () => ({ rule: 'spoken-mark', severity: 'block', why: WHY.shout })),
    ...matched(page.plain, foreign, () => ({ rule: 'foreign-mark', severity: 'block', why: WHY.foreign })),
    ...matched(page.plain, period, (match) => (BUSINESS.test(page.plain.slice(Math.max(0, match.index - 60), match.index + 60)) ? { rule: 'secrecy-period', severity: 'hint', why: WHY.term } : { rule: 'secrecy-period', severity: 'warn', why: WHY.term })),
    ...matched(page.plain, release, () => ({ rule: 'secrecy-term', severity: 'warn', why: WHY.term })),
    ...matched(page.plain, form, () => ({ rule: 'secrecy-paper', severity: 'warn', why: WHY.paper })),
    ...matched(page.plain, reach, () => ({ rule: 'limited-reach', severity: 'warn', why: WHY.reach })),
    ...matched(page.plain, copy, () => ({ rule: 'copy-number', severity: 'block', why: WHY.copy })),
  ]
}
