import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findings, found } from './found.ts'

const RIGHT = '11010519491231002X'

test('an identity number with the right check is a block in every written form', () => {
  for (const written of [RIGHT, '11010519491231002x', '110105 19491231 002X', '110105-19491231-002X', '１１０１０５１９４９１２３１００２Ｘ', '110105194912\n31002X', '1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X', '110105\u200b19491231002X', '110105 1949 1231 002 X'])
    assert.deepEqual(found(`身份证号：${written}。`), [`block identity-number: ${written}`], written)
})
test('without any context too, and inside numbers that contain it', () => {
  assert.deepEqual(found(RIGHT), [`block identity-number: ${RIGHT}`])
  assert.deepEqual(found(`学籍号G${RIGHT}`), [`block identity-number: ${RIGHT}`])
  assert.deepEqual(found(`残疾人证号：${RIGHT}42`), [`block identity-number: ${RIGHT}42`])
})
test('a wrong check is a warning beside 身份证, never a block', () => {
  assert.deepEqual(found('身份证号码为110105194912310021。'), ['warn identity-number-wrong: 110105194912310021'])
  assert.deepEqual(found('110105194912310021'), ['hint identity-number-wrong: 110105194912310021'])
  assert.deepEqual(found('流水号110105194912310021'), [])
})
test('a right check after 编号 is one step lower, not silent', () => {
  assert.deepEqual(found('受理编号11010519900307002X').length <= 1, true)
  assert.deepEqual(found(`受理编号${RIGHT}`), [`warn identity-number: ${RIGHT}`])
})
test('old numbers of fifteen figures', () => {
  assert.deepEqual(found('证件号码：110105491231002'), ['warn identity-number-old: 110105491231002'])
  assert.deepEqual(found('物资编码110105491231002'), [])
})
test('masked numbers, credit codes, dates, ISBN, cases and index numbers stay quiet', () => {
  for (const text of [
    '身份证号：11*************02X', '身份证号：110105********002X', '手机138****1234', '统一社会信用代码：91350100M000100Y43', '20240101', 'ISBN 978-7-5217-1234-5', '（2024）浙0881民初1234号',
    '索引号：330881-025/2020-69502', '项目代码2020-330881-50-01-012345', '青政办发〔2024〕12号', '投资13812345678元', '全年产量13812345678公斤', '统计：156 2345 6789 3321',
  ]) assert.deepEqual(found(text), [], text)
})
test('mobile phones: a warning, a block in a list of names', () => {
  for (const written of ['13812345678', '138-1234-5678', '138 1234 5678', '１３８１２３４５６７８', '+86 138 1234 5678', '+8613812345678', '0086 13812345678', '一三八一二三四五六七八'])
    assert.deepEqual(found(`联系人手机：${written}`), [`warn mobile-phone: ${written}`], written)
  assert.deepEqual(found('1. 李伟 13812345678'), ['block mobile-phone-listed: 13812345678'])
  assert.deepEqual(found('张敏 13812345678、王芳 13912345678'), ['block mobile-phone-listed: 13812345678', 'block mobile-phone-listed: 13912345678'])
})
test('office telephones stay quiet, a home line does not', () => {
  for (const text of ['联系电话：0570-4012345', '咨询电话：0570-4012345、0570-4023456', '服务热线12345', '传真（0570）4012345']) assert.deepEqual(found(text), [], text)
  assert.deepEqual(found('住宅电话：0570-4012345'), ['warn home-landline: 0570-4012345'])
})
test('bank cards by Luhn and context; accounts of offices stay quiet', () => {
  assert.deepEqual(found('银行卡号6222021234567890128'), ['block bank-card: 6222021234567890128'])
  assert.deepEqual(found('卡号：6222 0212 3456 7890 128'), ['block bank-card: 6222 0212 3456 7890 128'])
  assert.deepEqual(found('银行卡号6222021234567890127'), ['warn bank-account: 6222021234567890127'])
  assert.deepEqual(found('户名：青汀市财政局 开户行：工商银行青汀支行 账号：1209230109049012345'), [])
  assert.deepEqual(found('订单号6222021234567890128'), [])
})
test('the proposal is the masked form, and the why says what to do', () => {
  const [one] = findings(`身份证号：${RIGHT}`)
  assert.equal(one?.proposal, '11*************02X')
  assert.match(one?.why ?? '', /请/)
  assert.match(one?.source ?? '', /GB 11643/)
})
