import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as cheerio from 'cheerio'
import { disputesRoutesWith, seedDisputes, type NewDispute } from '#disputes'
import type { Actor } from '#shared/actor'
import { testSide, type TestSide } from '../annualreport-pages/desk-server.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'
import { LINKS, PEOPLE, ROADS, seedTree, trace, WATER } from './office.ts'

let database: TestDatabase, desk: TestSide
const { clerk, reviewer, inspector, stranger, head } = PEOPLE
const seeded = (id: string, more: Partial<NewDispute>): NewDispute => ({
  id, number: `复〔2026〕${id}号`, agency: ROADS, kind: 'reconsideration', request: 'r-1', body: '某市人民政府', cause: '不服不予公开的决定', accepted_on: '2026-03-02', concluded_on: null, result: null, result_words: null, ...more,
})
const CONCLUDED = { concluded_on: '2026-03-10', result: 'corrected', result_words: '撤销' } as const

before(async () => {
  database = await testDatabase()
  await seedTree(database.office)
  await seedDisputes(database.office, [
    seeded('late', { notice_on: '2026-03-02', state: 'answering' }), seeded('soon', { notice_on: '2026-03-09', state: 'answering' }), seeded('lost', { ...CONCLUDED, perform_by: '2026-03-15' }),
    seeded('told', { ...CONCLUDED, lessons: '没有区分处理', measures: '先核对', articles: ['37', '16'], state: 'learned' }), seeded('other', { ...CONCLUDED, agency: WATER, articles: ['33'], lessons: '超期', state: 'learned' }),
    seeded('form', {}), seeded('walk', {}),
  ])
  desk = await testSide(disputesRoutesWith(LINKS), database.office, Object.values(PEOPLE), '2026-03-20T01:00:00Z')
})
after(async () => { await desk.close(); await database.drop() })

const textOf = (body: string): string => cheerio.load(body)('main').text().replace(/\s+/g, ' ')
const shown = async (who: Actor, url: string) => {
  const { statusCode, body } = await desk.get(who, url)
  assert.equal(statusCode, 200, url)
  return { $: cheerio.load(body), text: textOf(body), body }
}

test('the register colours what is late and what is due soon, and finds it', async () => {
  const { $, text } = await shown(clerk, '/disputes')
  // Ten working days after 2 March are over on 16 March, after 9 March on 23 March (行政复议法第四十八条).
  assert.match($('tr.row-bad').text(), /late.*已超 4 天/)
  assert.ok($('tr.row-warn').toArray().some((row) => /soon.*还有 3 天/.test($(row).text())))
  assert.match(text, /2 件已超期.*1 件三天内到期.*1 件被纠正、尚未总结/)
  assert.deepEqual((await shown(clerk, '/disputes?due=late')).$('tbody th').toArray().map((cell) => $(cell).text()), ['复〔2026〕lost号', '复〔2026〕late号'], 'what is longest over stands first')
  assert.equal((await shown(clerk, '/disputes?step=learned')).$('tbody tr').length, 1, 'of the own agency only')
  assert.equal((await shown(head, '/disputes?step=learned')).$('tbody tr').length, 2)
})

test('the page of a case shows its terms with article and mark, and greys what cannot be done with the reason', async () => {
  const { $, text } = await shown(clerk, '/disputes/soon')
  assert.match(text, /提交书面答复2026-03-23还有 3 天/)
  assert.match(text, /自收到申请书副本之日（2026-03-09）起10个工作日，当日不计（行政复议法第四十八条、第八十八条）.*尚待核对法律原文/)
  assert.equal($('a[href="/disputes/soon/answer"]').length, 1)
  assert.match($('.button-with-reasons:contains("登记审结")').text(), /由单位审核人或公开办负责人办理/)
  assert.match($('.button-with-reasons:contains("登记收到答复通知")').text(), /当前状态是“待答复”/)
  assert.equal((await shown(inspector, '/disputes/soon')).$('.dispute-moves a').length, 0)
  assert.equal((await desk.get(stranger, '/disputes/soon')).statusCode, 403)
  assert.equal((await desk.get(clerk, '/disputes/soon/conclude')).statusCode, 403)
  assert.equal((await desk.get(clerk, '/disputes/soon/receive')).statusCode, 409, 'a form that leads nowhere is not drawn')
  assert.equal((await desk.get(clerk, '/disputes/nowhere')).statusCode, 404)
})

test('a form that is refused keeps every word typed, says why at the field, and leaves no trace', async () => {
  const before = await trace(database.owner)
  const typed = { seen: '1', resultWords: '撤销', on: '2026-03-01', servedOn: '三月十日', performBy: '', remark: '<b>"理由"</b>' }
  const bad = await desk.post(reviewer, '/disputes/form/conclude', typed)
  assert.equal(bad.statusCode, 422)
  const $ = cheerio.load(bad.body)
  assert.equal($('select[name=resultWords] option[selected]').attr('value'), '撤销')
  assert.equal($('textarea[name=remark]').text(), '<b>"理由"</b>')
  assert.equal($('input[name=servedOn]').attr('value'), '三月十日')
  assert.match($('.error-summary').text(), /“收到决定（裁判）日”填写的“三月十日”不是真实的日期/)
  const early = await desk.post(reviewer, '/disputes/form/conclude', { ...typed, servedOn: '' })
  assert.equal(early.statusCode, 422)
  const again = cheerio.load(early.body)
  for (const link of again('.error-summary a').toArray()) assert.equal(again(again(link).attr('href') ?? '').attr('aria-invalid'), 'true')
  assert.match(again('.error-summary').text(), /“审结日”2026-03-01 早于“受理（立案）日”2026-03-02/)
  assert.equal((await desk.post(reviewer, '/disputes/form/conclude', { ...typed, servedOn: '', on: '2026-03-10', seen: '9' })).statusCode, 409)
  assert.equal((await desk.post(reviewer, '/disputes/form/conclude', { ...typed, servedOn: '', resultWords: '驳回诉讼请求' })).statusCode, 422, 'a choice that was not offered')
  assert.equal((await desk.post(clerk, '/disputes/form/conclude', typed)).statusCode, 403)
  assert.deepEqual(await trace(database.owner), before)
})

test('every step can be taken through its page', async () => {
  const steps: readonly [Actor, string, Record<string, string | readonly string[]>][] = [
    [clerk, 'receive', { on: '2026-03-09', procedure: 'simplified' }], [clerk, 'answer', { on: '2026-03-13' }], [clerk, 'change_procedure', {}], [clerk, 'extend', { days: '30', note: '' }],
    [clerk, 'set_hearing', { hearingOn: '2026-03-18', time: '9:30', place: '市政府' }], [clerk, 'hold_hearing', { hearing: '1', outcome: 'held', attended: '副局长李某', summary: '是否过程性信息' }],
    [reviewer, 'conclude', { resultWords: '责令履行', on: '2026-03-19', performBy: '2026-04-10', remark: '应当区分处理' }], [clerk, 'serve', { on: '2026-03-19' }], [clerk, 'perform', { on: '2026-03-20', note: '已重新答复' }],
    [clerk, 'learn', { articles: ['16', '37'], lessons: '没有区分处理', measures: '先核对' }], [clerk, 'note', { note: '已通报' }],
  ]
  for (const [who, move, form] of steps) {
    const url = `/disputes/walk/${move}`
    const asked = await shown(who, url)
    const sent = await desk.post(who, url, { seen: asked.$('input[name=seen]').attr('value') ?? '', ...form })
    assert.equal(sent.statusCode, 303, `${move}: ${textOf(sent.body).slice(0, 300)}`)
  }
  const asked = await shown(reviewer, '/disputes/walk/correct')
  const kept = Object.fromEntries(asked.$('form.form-stacked :is(input[type=text],textarea,input[type=hidden],input[checked],option[selected])').toArray().map((field) =>
    [asked.$(field).attr('name') ?? asked.$(field).parent().attr('name') ?? '', asked.$(field).attr('value') ?? asked.$(field).text()]))
  const { _csrf: _, ...form } = kept
  assert.equal(form['request'], '路申〔2026〕1号')
  const corrected = await desk.post(reviewer, '/disputes/walk/correct', { ...form, note: '申请编号录错', request: '路申〔2026〕2号' })
  assert.equal(corrected.statusCode, 303, textOf(corrected.body).slice(0, 300))
  const { text } = await shown(clerk, '/disputes/walk')
  for (const words of [/相关申请路申〔2026〕2号 某路的养护合同/, /普通程序，已延长 30 日/, /2026-04-10 前，2026-03-20 已履行/, /副局长李某/, /更正登记 相关申请：r-1 → r-2.*申请编号录错/, /第三十七条 区分处理/, /已总结/]) assert.match(text, words)
})

test('a case is entered from its notice: the request is found by its number, its agency comes with it', async () => {
  const from = await shown(clerk, '/disputes/new?request=r-2')
  assert.equal(from.$('input[name=request]').attr('value'), '路申〔2026〕2号')
  assert.equal((await shown(clerk, '/disputes/new?request=w-1')).$('input[name=request]').attr('value'), '', 'another agency’s request is not shown')
  const typed = { request: '路申', agency: ROADS, kind: 'reconsideration', number: '复〔2026〕新号', body: '某市人民政府', procedure: 'simplified', askerClass: 'natural', asker: '陈小明', cause: '不服答复', acceptedOn: '2026-03-17', noticeOn: '2026-03-18' }
  const many = await desk.post(clerk, '/disputes/new', typed)
  assert.equal(many.statusCode, 422)
  assert.match(textOf(many.body), /找到多件：路申〔2026〕1号、路申〔2026〕2号/)
  assert.equal(cheerio.load(many.body)('input[name=number]').attr('value'), '复〔2026〕新号')
  const found = await desk.post(head, '/disputes/new', { ...typed, agency: 'shi', request: '养护合同', do: 'find' })
  assert.match(textOf(found.body), /已找到申请.*某路的养护合同/)
  assert.equal(cheerio.load(found.body)('select[name=agency] option[selected]').attr('value'), ROADS)
  assert.equal((await desk.post(clerk, '/disputes/new', { ...typed, request: '水申〔2026〕1号' })).statusCode, 422)
  assert.equal((await desk.get(inspector, '/disputes/new')).statusCode, 403)
  const made = await desk.post(clerk, '/disputes/new', { ...typed, request: '路申〔2026〕2号' })
  assert.equal(made.statusCode, 303, textOf(made.body).slice(0, 300))
  const { text } = await shown(clerk, String(made.headers['location']))
  assert.match(text, /申请人陈某.*简易程序.*提交书面答复2026-03-25/)
  const twice = await desk.post(clerk, '/disputes/new', { ...typed, request: '' })
  assert.match(textOf(twice.body), /“案号”复〔2026〕新号已经登记过/)
})

test('corrected requests, lessons and years', async () => {
  const corrected = await shown(clerk, '/disputes/corrected')
  assert.match(corrected.$('tbody tr').first().text(), /行政复议纠正（撤销）.*lost.*已超 5 天.*未写/, 'what is owed stands first')
  assert.ok(!corrected.text.includes('other'))
  const lessons = await shown(head, '/disputes/lessons?article=33')
  assert.match(lessons.text, /只看：第三十三条 答复期限.*超期/)
  assert.ok(!lessons.text.includes('没有区分处理'))
  assert.match((await shown(head, '/disputes/lessons')).text, /按条款.*第三十七条 区分处理22/)
  // Eight cases came in 2026: lost, told, other and the one of the pages were corrected; late, soon, form and the new one are open.
  const figures = (await shown(head, '/disputes/years')).$('tbody tr').first().find('td').toArray().map((cell) => cheerio.load(cell).text())
  assert.deepEqual(figures, ['8', '4', '0', '4', '0', '4', '100.0%'])
  assert.equal((await shown(clerk, '/disputes/lessons?article=%27--&agency=zz')).$('h1').text(), '经验教训')
})
