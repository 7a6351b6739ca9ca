import assert from 'node:assert/strict'
import { test } from 'node:test'
import { found, marked, mended, silent } from './found.ts'

const MENDED: readonly (readonly [rule: string, wrong: string, right: string])[] = [
  ['half-width-mark', '全市上下,认真落实;务求实效.', '全市上下，认真落实；务求实效。'],
  ['half-width-mark', '是否公开?请说明!谢谢', '是否公开？请说明！谢谢'],
  ['doubled-mark', '会议要求，，抓好落实。。', '会议要求，抓好落实。'],
  ['ellipsis', '水稻、小麦。。。都丰收了', '水稻、小麦……都丰收了'],
  ['ellipsis', '水稻、小麦...都丰收了', '水稻、小麦……都丰收了'],
  ['dash', '这座城市--青汀', '这座城市——青汀'],
  ['enumeration-comma', '教育、卫生、等。', '教育、卫生等。'],
  ['quoted-series', '《甲法》、《乙法》和“一网”、“一号”', '《甲法》《乙法》和“一网”“一号”'],
  ['nested-titles', '《关于印发《某市办法》的通知》', '《关于印发〈某市办法〉的通知》'],
  ['angle-brackets', '依照<档案法》办理', '依照《档案法》办理'],
  ['straight-quotes', '落实"放管服"改革', '落实“放管服”改革'],
  ['quote-nesting', '他说：“这叫“一网通办”服务。”', '他说：“这叫‘一网通办’服务。”'],
  ['unpaired-mark', '推进“一网通办“改革', '推进“一网通办”改革'],
  ['unpaired-mark', '推进”一网通办”改革', '推进“一网通办”改革'],
  ['numbering-mark', '（一）、加强领导', '（一）加强领导'],
]
for (const [rule, wrong, right] of MENDED) test(`${rule}: ${wrong}`, () => assert.equal(mended(wrong, rule), right))

test('a mark that stays alone is told, on whichever side', () => {
  assert.deepEqual(marked('各单位（含下属单位要认真落实。', 'unpaired-mark'), ['（'])
  assert.deepEqual(marked('各单位含下属单位）要认真落实。', 'unpaired-mark'), ['）'])
  assert.deepEqual(marked('依照《档案法的规定，予以公开。', 'unpaired-mark'), ['《'])
  assert.deepEqual(marked('依照档案法》的规定，予以公开。', 'unpaired-mark'), ['》'])
  assert.deepEqual(marked('推进“一网通办改革。', 'unpaired-mark'), ['“'])
})

test('brackets and quotations that run over lines, numbers with one bracket and apostrophes are no lone marks', () =>
  silent('unpaired-mark', ['1）网上办理\n2）窗口办理', '办理方式：a）网上；b）窗口', '（2020年通过\n2022年修正）', '他说：“第一段。\n“第二段。\n“第三段。”', 'It’s 5 o’clock', '（一）总体要求', '材料：①）表格', '“‘一带一路’倡议”']))

test('marks of addresses, mail and file names are left alone', () => silent('half-width-mark', ['见http://www.example.gov.cn/甲', '发到 a.b@example.cn', '附件名单.docx', '比例为1:500', '3,456元', '09:30开会']))

test('right marks stay silent', () => {
  silent('doubled-mark', ['好！！！', '真的吗？！', '总则……', '他说：“好。”'])
  silent('ellipsis', ['水稻、小麦……都丰收了', '第一章 总则......1', '目录…………3'])
  silent('dash', ['这座城市——青汀', '北京—上海', 'A--B'])
  silent('enumeration-comma', ['网络、等级保护', '发展、和平、和谐', '教育、卫生等部门', '甲、和县、和田'])
  silent('quoted-series', ['《甲法》（修订）、《乙法》', '《甲法》《乙法》'])
  silent('nested-titles', ['《关于修改〈某省实施《档案法》办法〉的决定》', '《甲》和《乙》'])
  silent('angle-brackets', ['《甲法》', 'a<b', '温度<50'])
  silent('quote-nesting', ['“一”“二”“三”', '“甲‘乙’丙”'])
  silent('numbering-mark', ['（一）加强领导', '（2024）、'])
  silent('line-head-mark', ['（一）总则', '“前引号开头', '《甲法》'])
})

test('a pause at the head of a line is told', () => assert.equal(found('各单位要认真落实\n，务求实效。').find(({ rule }) => rule === 'line-head-mark')?.severity, 'warn'))

test('a title ends without a mark', () => {
  const title = (text: string) => found(text, [{ kind: 'title', start: 0, end: text.length, place: '标题' }]).filter(({ rule }) => rule === 'title-end-mark').length
  assert.deepEqual([title('关于做好防汛工作的通知。'), title('关于做好防汛工作的通知'), title('这样做行吗？')], [1, 0, 0])
})

test('a gap inside running words is a hint, gaps that set apart are none', () => {
  assert.deepEqual(marked('各单位要认真贯彻落实会议精神 切实抓好防汛工作，确保安全。', 'inner-space'), [' '])
  silent('inner-space', ['第五十三条 违反本条例的，依法处理。', '张 某', '目 录', '主任 李某，副主任 王某'])
})

test('a long paragraph without an end is a hint, a heading is none', () => {
  const body = '各单位要认真贯彻落实会议精神，切实抓好防汛工作。要加强值班值守，及时报告情况，确保人民群众生命财产安全'
  assert.deepEqual(marked(`${body}\n下一段。`, 'sentence-end'), ['全'])
  silent('sentence-end', [`${body}。\n下一段。`, '关于做好防汛工作的通知\n各单位：', body])
})
