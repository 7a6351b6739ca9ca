import type { Fact, Subject } from './fact.ts'

const TOWNS = { linhe: '临禾镇', beitan: '北滩镇', nanpu: '南浦镇', city: '市区街道', elsewhere: '市外' } as const
const person = (key: string, kind: Fact['kind'], label: string, question: string, changeable: boolean, more: Partial<Fact> = {}): Fact => ({ key, subject: 'person', kind, label, question, changeable, ...more })
const firm = (key: string, kind: Fact['kind'], label: string, question: string, changeable: boolean, more: Partial<Fact> = {}): Fact => ({ key, subject: 'enterprise', kind, label, question, changeable, ...more })

/** What policies ask of people and of enterprises. The order is the order in which equal questions are asked. */
export const FACTS: readonly Fact[] = [
  person('residence', 'choice', '现在住在', '您现在住在哪里？', true, { options: TOWNS }),
  person('hukou', 'choice', '户籍', '您的户口在哪里？', true, { options: { here: '本市', province: '本省其他地方', elsewhere: '省外' } }),
  person('born', 'day', '出生日期', '您是哪一天出生的？', false, { hint: '例如 1958-03-02' }),
  person('sex', 'choice', '性别', '您的性别是？', false, { options: { female: '女', male: '男' } }),
  person('employment', 'choice', '就业情况', '您现在的工作情况是？', true, { options: { employed: '在单位上班', self: '自己经营、灵活就业', unemployed: '没有工作、正在找', student: '在校学生', retired: '已经退休', farmer: '务农' } }),
  person('education', 'choice', '学历', '您的最高学历是？', true, { options: { primary: '小学及以下', middle: '初中', high: '高中、中专、技校', college: '大专', bachelor: '本科', master: '硕士及以上' } }),
  person('graduatedOn', 'day', '毕业日期', '您是哪一天毕业的？', false, { hint: '例如 2024-06-30' }),
  person('insuranceMonths', 'number', '在本市缴纳社会保险', '您在本市一共缴了几个月社会保险？', true, { unit: '个月' }),
  person('householdSize', 'number', '家庭人口', '您家里一共几口人？', false, { unit: '人' }),
  person('incomePerHead', 'money', '家庭人均月收入', '您家平均每人每月收入多少元？', false, { unit: '元' }),
  person('hardship', 'choice', '困难家庭类别', '您家是不是认定的困难家庭？', true, { options: { none: '不是', minimum: '低保家庭', near: '低保边缘家庭', destitute: '特困人员' } }),
  person('disability', 'choice', '残疾等级', '您有没有残疾人证？是几级？', true, { options: { none: '没有', first: '一级', second: '二级', third: '三级', fourth: '四级' } }),
  person('housing', 'choice', '住房', '您在本市的住房情况是？', true, { options: { own: '自有住房', renting: '租房', employer: '单位宿舍', family: '与家人同住' } }),
  person('married', 'yes', '已婚', '您结婚了吗？', false),
  person('children', 'number', '子女', '您有几个未成年的孩子？', false, { unit: '个' }),
  person('youngestBorn', 'day', '最小孩子的出生日期', '最小的孩子是哪一天出生的？', false),
  person('veteran', 'yes', '退役军人', '您是退役军人吗？', false),
  person('certificates', 'set', '证书和认定', '您有下面哪些证书或认定？', true, { options: { skill: '职业技能等级证书', driver: '营业性驾驶员从业资格证', teacher: '教师资格证', farmer: '高素质农民培训证书', innovator: '创业培训合格证书' } }),
  firm('registered', 'choice', '注册地', '企业注册在哪里？', true, { options: TOWNS }),
  firm('industry', 'industry', '行业', '企业的主要行业代码（GB/T 4754）是？', false, { hint: '例如 C 制造业、65 软件和信息技术服务业' }),
  firm('size', 'choice', '规模', '企业按划型标准属于？', false, { options: { large: '大型', medium: '中型', small: '小型', micro: '微型' } }),
  firm('founded', 'day', '成立日期', '企业是哪一天成立的？', false),
  firm('turnover', 'money', '上年营业收入', '企业上年营业收入多少元？', true, { unit: '元' }),
  firm('growth', 'number', '营业收入增幅', '上年营业收入比前一年增长百分之几？', true, { unit: '%' }),
  firm('staff', 'number', '从业人数', '企业有多少从业人员？', true, { unit: '人' }),
  firm('insured', 'number', '参保人数', '企业为多少人缴纳社会保险？', true, { unit: '人' }),
  firm('graduates', 'number', '招用毕业生', '近一年招用了多少名高校毕业生？', true, { unit: '人' }),
  firm('disabled', 'number', '安置残疾人', '企业安置了多少名残疾人？', true, { unit: '人' }),
  firm('research', 'money', '上年研发费用', '企业上年研发费用多少元？', true, { unit: '元' }),
  firm('exports', 'money', '上年出口额', '企业上年出口额多少元？', true, { unit: '元' }),
  firm('investment', 'money', '设备投资', '近一年购置设备投入多少元？', true, { unit: '元' }),
  firm('energySaved', 'number', '节能量', '节能改造每年节约多少吨标准煤？', true, { unit: '吨标准煤' }),
  firm('taxGrade', 'choice', '纳税信用', '企业的纳税信用等级是？', true, { options: { A: 'A级', B: 'B级', M: 'M级', C: 'C级', D: 'D级' } }),
  firm('blacklisted', 'yes', '严重失信', '企业是否列入严重失信主体名单？', true),
  firm('titles', 'set', '资质和认定', '企业有下面哪些资质或认定？', true, { options: { hightech: '高新技术企业', techsme: '科技型中小企业', specialised: '专精特新中小企业', giant: '专精特新“小巨人”企业', green: '绿色工厂', brand: '品牌认定', listed: '上市公司', agri: '农业龙头企业' } }),
]

const byKey = new Map(FACTS.map((fact) => [fact.key, fact]))
export const factOf = (key: string): Fact | undefined => byKey.get(key)
/** A fact that a checked rule names. */
export function knownFact(key: string): Fact {
  const fact = byKey.get(key)
  if (!fact) throw new Error(`no fact ${key}`)
  return fact
}
export const factsOf = (subject: Subject): Fact[] => FACTS.filter((fact) => fact.subject === subject)
