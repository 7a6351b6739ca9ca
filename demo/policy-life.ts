import type { NewDocument, SeedRelation } from '#policies'
import { addDays, type Day } from '#shared/days'
import { ROOT } from './agencies.ts'
import { workdayFrom } from './calendar.ts'
import { Random } from './random.ts'

const FORM = /(?:管理|实施|专项资金|促进)?(?:办法|细则|暂行规定|若干规定|扶持政策|意见|工作规程|若干措施|规定)$/
/** What a document is about, without the kind of document that it is. */
const matterOf = ({ title }: NewDocument): string => nameOf(title).replace(FORM, '').replace(/(?:管理|奖补实施|促进|实施)$/, '')
const nameOf = (title: string): string => /《([^》]+)》/.exec(title)?.[1] ?? title
/** The plain cards of matters that many people ask about, by a word of the title. */
const CARDS: readonly (readonly [string, NonNullable<NewDocument['plain_words']>])[] = [
  ['临时救助', { who: '因火灾、交通事故、重病等急难，基本生活一时过不下去的家庭和个人', what: '一次性临时救助金，急难的可以先行救助', how: '向户籍地或居住地的镇政府、街道办事处申请，也可以请村（社区）代为提出', contact: '市民政局社会救助科，电话0000-5550131' }],
  ['最低生活保障', { who: '家庭人均收入低于本市最低生活保障标准，财产符合规定的家庭', what: '按月发放最低生活保障金', how: '带户口簿和身份证向镇政府、街道办事处申请', contact: '市民政局社会救助科，电话0000-5550131' }],
  ['残疾人两项补贴', { who: '低保家庭中的残疾人，以及需要长期照护的重度残疾人', what: '困难残疾人生活补贴和重度残疾人护理补贴，按月发放', how: '全程网办或向镇街申请，次月起发', contact: '市残联，电话0000-5550142' }],
  ['医疗救助', { who: '低保对象、特困人员、低保边缘家庭成员和因病致贫的家庭', what: '住院和门诊慢特病费用按比例救助', how: '定点医院出院时直接结算；不能结算的到医保窗口申请', contact: '市医保局，电话0000-5550150' }],
  ['公共租赁住房', { who: '住房困难的低收入家庭、新就业职工和稳定就业的外来务工人员', what: '租金低于市场的公租房，或者按月发的租赁补贴', how: '向住房所在地街道申请，经公示后轮候', contact: '市住建局住房保障中心，电话0000-5550163' }],
  ['大学生创业', { who: '毕业五年内在本市创业的大学生', what: '一次性创业补贴、场租补贴和贷款贴息', how: '在政务服务网申报，人社局审核', contact: '市人社局就业服务中心，电话0000-5550171' }],
  ['充电基础设施', { who: '在本市新建公共充电桩的企业和个人', what: '按功率给予一次性建设补助', how: '验收后三个月内向发改局申请', contact: '市发改局能源科，电话0000-5550112' }],
  ['老旧小区改造', { who: '列入改造计划的老旧小区居民', what: '管线、楼道、停车和加装电梯等改造', how: '三分之二以上业主同意后由社区申报', contact: '市住建局，电话0000-5550160' }],
]

/** Which department drafted what the government made, by topic. */
const DRAFTER_OF: Readonly<Record<string, string>> = {
  扩大有效投资: 'fagai', 科技创新: 'keji', 先进制造业集群培育: 'jingxin', 现代服务业高质量发展: 'shangwu', 交通强市建设: 'jiaotong', 扩大内需和对外开放: 'shangwu', 乡村振兴和城乡一体化: 'nongye', 保障和改善民生: 'minzheng', 财政金融: 'caizheng', 自然资源: 'zigui', 能源: 'fagai', 人才: 'renshe',
}

/** When each was made public and filed, and the cards of those that people ask for most. */
export function livedDocuments(rows: readonly NewDocument[]): NewDocument[] {
  return rows.map((row) => {
    const card = row.agency === ROOT && row.ended_on === null ? CARDS.find(([word]) => row.title.includes(word))?.[1] : undefined
    return { ...row, drafter: row.agency === ROOT ? DRAFTER_OF[row.topic] ?? null : null, published_on: workdayFrom(addDays(row.issued_on, 3)), filed_on: row.issued_on < '2024-11-20' ? workdayFrom(addDays(row.issued_on, 20)) : null, ...(card ? { plain_words: card } : {}) }
  })
}

const inForceOn = (row: NewDocument, day: Day): boolean => row.issued_on < day && (row.ended_on === null || row.ended_on > day) && (row.valid_until === null || row.valid_until >= day)

/** Within each topic some later documents amend, carry out or rest upon an earlier one that then stood; those repealed in a year have the one that took their place. */
export function relationRows(seed: number, rows: readonly NewDocument[]): SeedRelation[] {
  const random = Random.of(seed, 'relations')
  const byTopic = Map.groupBy(rows.filter(({ agency }) => agency === ROOT), ({ topic }) => topic)
  const relations: SeedRelation[] = []
  for (const documents of byTopic.values()) {
    const sorted = documents.toSorted((a, b) => (a.issued_on < b.issued_on ? -1 : 1))
    for (const [at, row] of sorted.entries()) {
      const earlier = sorted.slice(0, at).filter((one) => inForceOn(one, row.effective_on))
      if (earlier.length === 0 || random.next() > 0.3) continue
      const kind = random.weighted({ amends: 2, implements: 3, based_on: 2 } as const)
      relations.push({ from: row.id, to: random.pick(earlier).id, kind, on: row.effective_on, articles: kind === 'amends' ? `第${random.pick(['三', '五', '七', '九', '十二'])}条` : '' })
    }
    for (const gone of sorted.filter(({ ended_as }) => ended_as === 'repealed')) {
      const heir = sorted.findLast((one) => one.effective_on <= (gone.ended_on ?? '') && one.issued_on > gone.issued_on && one.ended_on === null && matterOf(one) === matterOf(gone))
      if (heir && gone.ended_on) relations.push({ from: heir.id, to: gone.id, kind: 'replaces', on: gone.ended_on, articles: '' })
    }
  }
  return [...new Map(relations.map((one) => [`${one.from} ${one.to} ${one.kind}`, one])).values()]
}

/** Interpretations of the government's latest documents, as records to be taken in; they find their documents by title. */
export function interpretationRecords(seed: number, rows: readonly NewDocument[]): object[] {
  const random = Random.of(seed, 'interpretations')
  return rows.filter((row) => row.agency === ROOT && row.issued_on >= '2023-01-01' && row.issued_on < '2024-12-20').filter(() => random.next() < 0.8).map((row) => ({
    key: `demo-interpretation-${row.id}`, agency: ROOT, kind: 'interpretation', column: 'statutory-20-1', title: `《${nameOf(row.title)}》政策解读`, source: '青汀市人民政府办公室', formedOn: row.issued_on, publishedOn: workdayFrom(addDays(row.issued_on, 5)),
    body: [`<h2>一、为什么制定</h2><p>为了解决群众和企业在这方面遇到的实际问题，把原来分散的做法统一起来，制定《${nameOf(row.title)}》。</p>`, '<h2>二、主要内容</h2><p>文件说明了适用范围、办理条件、办理流程和监督办法，对申请材料作了精简，能通过数据共享取得的不再要求提交。</p>', `<h2>三、什么时候施行</h2><p>自${row.effective_on}起施行。施行前已经受理的，按原规定办理。</p>`, '<h2>四、向谁咨询</h2><p>咨询电话0000-5550100，工作日8:30至12:00、14:00至17:30。</p>'].join(''),
    fields: { interprets: row.title, interpreter: '青汀市人民政府办公室', form: random.pick(['文字', '图解', '问答']) },
  }))
}
