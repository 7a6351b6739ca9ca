import assert from 'node:assert/strict'
import { test } from 'node:test'
import { found, mendings } from './kit.ts'

const WRONG: readonly (readonly [string, string])[] = [
  ['会议对防汛抗旱工作进行了全面布署。', '布署→部署'],
  ['该项目已于去年十月峻工。', '峻工→竣工'],
  ['新校区座落于学府路北侧。', '座落→坐落'],
  ['请按图纸要求按装消防设施。', '按装→安装'],
  ['请将帐户信息报送市财政局。', '帐户→账户'],
  ['截止2025年12月31日，共收到申请八十七件。', '截止→截至'],
  ['截止目前，已完成投资二十亿元。', '截止→截至'],
  ['各单位必需严格遵守财经纪律。', '必需→必须'],
  ['公民依法享有申请获取政府信息的权力。', '权力→权利'],
  ['群众反应强烈的问题得到解决。', '反应→反映'],
  ['本办法至发布之日起施行。', '至→自'],
  ['严历打击非法采砂行为。', '严历→严厉'],
  ['加强农产品制量安全监管。', '制量→质量'],
  ['做好秋季传染病的予防工作。', '予防→预防'],
  ['推行电子证照应用，实现数据共想。', '共想→共享'],
]
for (const [text, mending] of WRONG) test(`错：${text}`, () => assert.deepEqual(mendings(text), [mending]))

const RIGHT: readonly string[] = [
  '请按装备清单逐项核对。',
  '报名截止日期为6月30日。',
  '报名截止2025年6月30日，逾期不予受理。',
  '行政机关应当依法行使权力，自觉接受监督。',
  '省政府制定了实施细则，市政府制订了工作方案。',
  '张建国、欧阳某、邓志峰三名同志参加了会议。',
  '枫树湾镇麻柳沟村至凤形村县道改造工程开工。',
  '鑫达建材有限公司位于白鹿巷18号。',
  '根据《关于布署年度工作的通知》要求办理。',
  '依据市政发〔2024〕12号文件执行。',
  '该药出现不良反应的，应当立即停用。',
  '在次年三月底前完成复核。',
  '湘赣两地交界处的浙赣铁路改线工程。',
  '采灌井停止开采地下水。采灌井的使用者应当报告。采灌井和回灌井分别管理。',
]
for (const text of RIGHT) test(`对：${text}`, () => assert.deepEqual(mendings(text), []))

test('the reason says what is wrong and what is right', () => {
  const [first] = found('会议对防汛抗旱工作进行了布署。')
  assert.equal(first?.why, '“布署”应为“部署”')
  assert.equal(first?.severity, 'warn')
  assert.match(found('公民依法享有申请获取政府信息的权力。')[0]?.why ?? '', /^“权力”疑为“权利”，请核对：/)
})

test('a text about the word itself gets a hint at most', () => {
  assert.deepEqual(mendings('“布署”应为“部署”。'), ['布署→部署?'])
})

test('其它 is hinted at, not warned of', () => assert.deepEqual(mendings('公民、法人或者其它组织可以提出申请。'), ['其它→其他?']))

test('places are told in the whole text, line by line', () => {
  const text = '标题\n第一段没有问题。\n第二段对工作进行了布署。'
  assert.deepEqual(found(text).map(({ start, end }) => text.slice(start, end)), ['布署'])
})
