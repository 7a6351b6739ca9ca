import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alarms, found } from './found.ts'

const finds = (text: string, expected: string): void => assert.ok(found(text).some((one) => one.endsWith(expected)), `${text}: ${found(text).join(' | ')}`)

test('住址 to the door', () => {
  finds('家住青汀市临江镇新民村3组12号的王建国老人', 'warn home-address: 青汀市临江镇新民村3组12号')
  finds('现住址：青汀市城南街道解放路12号3单元502室', 'warn home-address: 青汀市城南街道解放路12号3单元502室')
  finds('村民王建国，住临江镇新民村下坞自然村18号', 'home-address: 临江镇新民村下坞自然村18号')
  finds('他租住在幸福小区5幢2单元301室', 'home-address: 幸福小区5幢2单元301室')
  finds('地址：城东街道和睦里38弄6号202室，收件人：周丽', 'home-address: 城东街道和睦里38弄6号202室')
})
test('addresses of offices, firms and projects stay quiet', () => {
  for (const text of [
    '办公地址：青汀市城南街道解放路12号行政中心3号楼502室', '受理地点：青汀市民中心2号楼101室', '建设地点：城南街道江滨路58号，占地13800平方米', '法定代表人：王建国，地址：青汀市江滨路100号2幢301室，公司名称见附件',
    '招标代理机构：某工程管理有限公司，地址：青汀市中山路88号5幢1201室，联系人：周敏', '江滨花园小区3幢、5幢加装电梯工程已完工', '家庭住址变更的，应当在30日内办理登记。', '当事人某食品有限公司（住所：青汀市纬三路8号3幢2楼）存在违法行为',
  ]) assert.deepEqual(alarms(text), [], text)
})
test('plates', () => {
  for (const plate of ['浙H12345', '浙A·D12345', '浙H12345D', '浙HA1234', '粤Z1234港']) finds(`驾驶${plate}的小型客车`, `warn plate: ${plate}`)
  for (const text of ['新A股上市公司达到12家', '川A类企业', '报废公务用车浙H12345等36辆', '云南B区']) assert.deepEqual(alarms(text), [], text)
})
test('e-mail of a person, not of an office', () => {
  finds('申请人王芳，邮箱wangfang88@163.com', 'warn personal-email: wangfang88@163.com')
  finds('张伟，电子邮箱 zhangwei@gmail.com', 'personal-email: zhangwei@gmail.com')
  for (const text of ['联系人：王芳，联系电话：0570-4012345，电子邮箱：jsfgj@163.com', '意见可发送至qtfgw@163.com', '邮箱：qtsjyj@zj.gov.cn']) assert.deepEqual(alarms(text), [], text)
})
test('papers that only their name tells', () => {
  for (const [text, number] of [['护照号码：E12345678', 'E12345678'], ['持有往来港澳通行证C12345678', 'C12345678'], ['社保卡号：A12345678', 'A12345678'], ['医保编号33088100012345', '33088100012345'], ['外国人永久居留身份证号USA110088010101', 'USA110088010101'], ['微信号：wang_fang88', 'wang_fang88']] as const)
    finds(text, number)
  for (const text of ['G60高速公路', '微信公众号：qingting2024', '加强护照管理', '政务QQ群：123456789']) assert.deepEqual(alarms(text), [], text)
})
test('names of patients, minors, victims and those who report', () => {
  for (const [text, name] of [
    ['患者王建国，男，56岁，患肺结核入院治疗', '王建国'], ['学生李小明系青汀市实验小学三年级2班学生', '李小明'], ['学生姓名：李小明', '李小明'], ['王小明（男，8岁）在河边溺水', '王小明'], ['死者陈建军系本市人', '陈建军'],
    ['死者家属陈红梅表示感谢', '陈红梅'], ['受害人张丽被诈骗3万元', '张丽'], ['举报人李强反映问题属实', '李强'], ['王芳患艾滋病多年', '王芳'], ['孤儿王小红（2015年出生）', '王小红'], ['李建国，肢体残疾二级', '李建国'],
  ] as const) finds(text, `warn protected-name: ${name}`)
  assert.deepEqual(alarms('遇难者名单：王建国、李伟').map((one) => one.split(': ')[1]), ['王建国', '李伟'])
})
test('the same words in official prose stay quiet', () => {
  for (const text of [
    '患者王某，男，56岁', '为做好患者救治工作，各医院要加强力量', '学生应当遵守学校纪律', '儿童福利院建设项目竣工验收', '死者家属可以申请救助', '举报人信息应当严格保密', '受害人可以向公安机关报案', '被害人陈述应当如实记录',
    '未满十四周岁的未成年人由父母陪同', '孤儿基本生活费标准为每人每月1800元', '优秀学生干部李明在全市表彰大会上发言', '艾滋病病人是指确诊的人员', '患者平均住院日8.5天', '保护未成年人是全社会的共同责任',
  ]) assert.deepEqual(alarms(text), [], text)
})
test('officials, appointments, penalties of firms and names of lists stay quiet', () => {
  for (const text of [
    '市政府办公室主任王建国主持会议', '副市长李伟出席会议并讲话', '任前公示：王建国，男，汉族，1980年5月出生，中共党员', '任命王建国为青汀市水利局局长，免去李伟的职务。', '拟录用人员名单：张伟、王芳、李娜、刘洋。',
    '行政处罚决定书：当事人王建国，男，罚款500元', '中标单位：青汀市建设工程有限公司，中标价：13812345.67元，项目经理：王建国', '联系人：王女士，电话：0570-4012345',
  ]) assert.deepEqual(alarms(text), [], text)
})
test('a penalty is quiet for names, not for identity numbers', () => {
  const text = '行政处罚决定书\n受害人张丽被打伤。当事人王建国，身份证号码11010519491231002X。'
  assert.deepEqual(alarms(text), ['block identity-number: 11010519491231002X'])
})
test('出生日期 to the day, not the month of an appointment', () => {
  finds('出生日期：1985年3月12日', 'warn birth-date: 1985年3月12日')
  assert.deepEqual(alarms('1985年3月出生'), [])
})
