import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { annualCounts, OUTCOME_KEYS, OUTCOMES, type Outcome } from '#requests'
import { pinnedCalendar } from '#platform/work-calendar'
import { dayOf } from '#shared/days'
import { workdaysAfter } from '#shared/work-calendar'
import { runningApp, type RunningApp } from '../kit/app.ts'
import { assertAccessible, launch, noBrowser } from '../kit/browser.ts'
import { apply, doMove, draftValues, ID_NUMBER, signIn } from './request-journey.ts'

const AGENCY = 'jiaotong'
let app: RunningApp, browser: Browser
let now = Date.parse('2025-02-10T01:00:00Z')
let people: { clerk: Page; second: Page; legal: Page }
const enter = async () => ({ clerk: await signIn(app, browser, 'sun'), second: await signIn(app, browser, 'qian'), legal: await signIn(app, browser, 'fang') })
before(async () => {
  if (noBrowser) return
  app = await runningApp({ demo: true, reports: false, clock: () => new Date(now) })
  browser = await launch()
  people = await enter()
})
after(async () => {
  await browser?.close()
  await app?.close()
})

/** Lets working days pass; sessions end over it, so everybody signs in again. */
async function pass(days: number): Promise<void> {
  now = Date.parse(`${workdaysAfter(dayOf(new Date(now)), days, pinnedCalendar())}T01:00:00Z`)
  people = await enter()
}

type Way = (id: string) => Promise<void>
const move = (id: string, name: Parameters<typeof doMove>[3], values?: Parameters<typeof doMove>[4]) => doMove(app, people.clerk, id, name, values)
/** What has to happen before an outcome can be decided, at the desk's own forms. */
const BEFORE: Readonly<Partial<Record<Outcome, Way>>> = {
  async denied_third_party(id) {
    await move(id, 'ask_third_party', { whom: '青汀某建设公司', about: '投标文件中的报价' })
    await move(id, 'third_party_received')
    await move(id, 'third_party_answered', { answer: 'refuses', reason: '属于商业秘密' })
  },
  unavailable_not_held: (id) => move(id, 'add_search', { systems: '公文系统', words: '竣工验收', period: '近十年', results: '没有检索到', found: 'no' }),
  async unavailable_unclear(id) {
    await move(id, 'ask_correction', { items: '请写明工程名称' })
    await move(id, 'corrected', { description: '就是那个工程' })
  },
  rejected_excessive: (id) => move(id, 'ask_reasons', { items: '一个月内提出多件' }),
  async other_no_correction(id) {
    await move(id, 'ask_correction', { items: '请写明工程名称' })
    await pass(16)
    await move(id, 'lapse_correction')
  },
  async other_fee_unpaid(id) {
    await move(id, 'notice_fee', { basis: 'pages', count: '68', how: '服务窗口' })
    await pass(21)
    await move(id, 'lapse_fee')
  },
}

const one = async <T>(work: () => Promise<T | undefined>): Promise<T> => {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = await work()
    if (found !== undefined) return found
    await new Promise((resolve) => { setTimeout(resolve, 50) })
  }
  return assert.fail('the worker did not get there')
}
const registered = (subject: string) => one(async () => (await sql<{ id: string }>`select id from requests.request where subject = ${subject}`.execute(app.database.owner)).rows[0]?.id)
const paper = (id: string, kind: string) => one(async () => (await sql<{ id: number }>`select id from requests.paper where request = ${id} and kind = ${kind} order by id desc limit 1`.execute(app.database.owner)).rows[0]?.id)
const countOf = async (row: string, year: number): Promise<number> => (await annualCounts(app.database.office, { agencies: [AGENCY], year })).find((count) => count.row === row && count.column === 'natural')?.n ?? 0

/** The applicant looks at the progress page. */
async function seenBy(code: string): Promise<string> {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await page.goto(`${app.portal}/progress`)
  await page.locator('main input[type=text]').first().fill(code)
  await page.locator('main input[type=text]').nth(1).fill(ID_NUMBER.slice(-4))
  await page.locator('main button.button-primary').first().click()
  await page.getByText('答复', { exact: false }).first().waitFor()
  await assertAccessible(page, 'progress page')
  const text = (await page.locator('main').textContent()) ?? ''
  await page.context().close()
  return text
}

for (const [at, outcome] of OUTCOME_KEYS.entries()) {
  test(`${OUTCOMES[outcome].label}: from the public form to the archived bundle, and into its row`, { skip: noBrowser }, async () => {
    const subject = `${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌'[at]}${'渡口隧道涵洞航标路灯站牌桥梁码头船闸护栏标线边坡路基'[at]}第${at + 1}标段验收`
    const code = await apply(app, browser, { agency: AGENCY, subject, scripts: at % 2 === 0 })
    const id = await registered(subject)
    await move(id, 'confirm')
    await move(id, 'assign', { handler: 'sun' })
    await BEFORE[outcome]?.(id)
    const year = Number(dayOf(new Date(now)).slice(0, 4))
    const counted = await countOf(outcome, year)
    await doMove(app, people.clerk, id, 'draft', draftValues(outcome), `?outcome=${outcome}`)
    await move(id, 'submit')
    await doMove(app, people.second, id, 'department_agree')
    await doMove(app, people.legal, id, 'legal_agree')
    await doMove(app, people.second, id, 'approve')
    await move(id, 'serve', { how: 'online' })
    await one(async () => (await sql<{ n: number }>`select count(*)::int as n from requests.letter where request = ${id} and paper_pdf is null`.execute(app.database.owner)).rows[0]?.n === 0 || undefined)
    await move(id, 'archive')
    await paper(id, 'bundle')
    await people.clerk.goto(`${app.desk}/requests/${id}`)
    if (at % 7 === 0) await assertAccessible(people.clerk, `case ${outcome}`)
    assert.match((await people.clerk.locator('main').textContent()) ?? '', /已归档/)
    assert.equal(await countOf(outcome, year), counted + 1)
    assert.match(await seenBy(code), /答复/)
  })
}
