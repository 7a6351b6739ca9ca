import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarms, found, foundWith } from './found.ts'

test('heads of internal series are blocks, citing them a warning', () => {
  for (const text of ['中共青汀市委常委会会议纪要', '青汀市自然资源和规划局党组会议纪要〔2024〕12号', '参阅件〔2024〕3号', '政务内参 第12期', '值班专报', '内部明电', '密电', '特急·明电', '青公内明电〔2024〕15号', '常委会会议议题', '常务会议材料之三（会后收回）'])
    assert.ok(found(text).some((one) => one.startsWith('block')), `${text}: ${found(text).join()}`)
  assert.deepEqual(found('根据市委常委会会议纪要〔2024〕5号精神，现将有关事项通知如下。'), ['warn internal-minutes-cited: 市委常委会会议纪要〔2024〕5号'])
})
test('marks of drafts left in a title', () => {
  assert.deepEqual(found('青汀市殡葬管理办法（送审稿）'), ['block draft-mark: （送审稿）'])
  assert.deepEqual(found('青汀市2024年工作要点（讨论稿）\n为做好今年工作，制定本要点。'), ['block draft-mark: （讨论稿）'])
  assert.deepEqual(found('青汀市殡葬管理办法（征求意见稿）\n第一条 为规范殡葬活动'), ['warn open-draft-mark: （征求意见稿）'])
})
test('a consultation shows its draft, a report what was discussed', () => {
  for (const text of ['关于《青汀市殡葬管理办法（征求意见稿）》公开征求意见的公告', '会议审议了《青汀市国土空间规划（送审稿）》。', '市政府常务会议审议通过了《青汀市2024年民生实事项目（草案）》。', '起草部门报送的行政法规草案送审稿（以下简称送审稿）应当签署'])
    assert.deepEqual(alarms(text), [], text)
})
test('公开属性 that forbids publication', () => {
  for (const text of ['公开属性：不予公开', '公开属性：依申请公开', '信息公开选项：不公开', '（此件不予公开）', '（此件不公开）', '（此件发至县团级）', '此件依申请公开'])
    assert.ok(found(text).some((one) => one.startsWith('block')), `${text}: ${found(text).join()}`)
  for (const text of ['公开属性：主动公开', '公开属性分为主动公开、依申请公开、不予公开。', '公文应标明公开属性：主动公开、依申请公开或不予公开。', '依申请公开的政府信息按照下列程序办理。', '（此件公开发布）', '（此件主动公开）', '公开属性：□主动公开 □依申请公开 □不予公开'])
    assert.deepEqual(alarms(text), [], text)
})
test('ordinary meetings and published telegrams stay quiet', () => {
  for (const text of ['根据国办发明电〔2024〕12号要求', '会议纪要由办公室整理，经主要负责人签发。', '市政府召开常务会议，听取情况汇报。', '汇报材料', '情况反映', '市人大常委会会议听取了报告', '涉密电子设备应当拆除'])
    assert.deepEqual(alarms(text), [], text)
})
test('exact coordinates: block near the forces, warning near a dam, else a hint', () => {
  assert.deepEqual(found('某部队营区位于东经118.627341，北纬28.741234'), ['block exact-coordinates: 118.627341，北纬28.741234'])
  assert.deepEqual(found('水库大坝坐标：118°37′38.4″E，28°44′28.5″N'), ['warn exact-coordinates: 118°37′38.4″E，28°44′28.5″'])
  assert.deepEqual(found('监测点位于东经118.627341，北纬28.741234'), ['hint exact-coordinates: 118.627341，北纬28.741234'])
  for (const text of ['坝高58.6米，库容1234.567890万立方米', '增长6.123456%', '东经118度、北纬28度']) assert.deepEqual(found(text), [], text)
})
test('the office keeps its own words and series', () => {
  const lists = [{ name: 'own', version: '1', source: '本单位定密事项一览表', effectiveFrom: '2024-01-01', words: [{ term: '青松行动', severity: 'block' as const, why: '未公开的专项行动。', exceptions: ['青松行动队'] }], series: [{ label: '青办通报', severity: 'warn' as const, why: '内部通报。' }] }]
  assert.deepEqual(foundWith(lists, '开展青松行动，见青办通报〔2024〕3号'), ['block office-word-own: 青松行动', 'warn office-series-own: 青办通报〔2024〕3号'])
  assert.deepEqual(foundWith(lists, '青松行动队志愿者'), [])
  assert.deepEqual(foundWith(lists.map((list) => ({ ...list, effectiveFrom: '2027-01-01' })), '青松行动'), [])
})
