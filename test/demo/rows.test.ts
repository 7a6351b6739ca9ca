import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RoleName } from '#identity'
import { DECISIONS } from '#disputes'
import { daysBetween } from '#shared/days'
import { AGENCIES, REPORTING, ROOT } from '../../demo/agencies.ts'
import { isWorkday } from '../../demo/calendar.ts'
import { DEMO_DAY, demoRows } from '../../demo/index.ts'
import { proseFor } from '../../demo/narratives.ts'
import { Random } from '../../demo/random.ts'
import { DEMO_LOGINS, STAFF } from '../../demo/staff.ts'

const { requests, disputes, documents, returns } = demoRows()
const unique = (texts: readonly string[]): void => { assert.equal(new Set(texts).size, texts.length) }

test('another seed is another city with the same figures of its own', () => {
  const closed2023 = (rows: typeof requests) => rows.filter(({ agency, closed_on }) => agency === ROOT && closed_on?.startsWith('2023')).map(({ outcome, applicant_class }) => `${outcome} ${applicant_class}`).sort()
  assert.deepEqual(closed2023(demoRows(99).requests), closed2023(requests))
  assert.equal(closed2023(requests).length, 103)
})

test('the city is a tree of sixty and more, of whom thirty departments and towns report', () => {
  assert.ok(AGENCIES.length >= 60)
  unique(AGENCIES.map(({ id }) => id))
  unique(AGENCIES.map(({ name }) => name))
  const seen = new Set<string>()
  for (const { id, parent } of AGENCIES) {
    assert.ok(parent === null ? id === ROOT : seen.has(parent), `${id} stands below somebody before it`)
    seen.add(id)
  }
  assert.ok(REPORTING.filter(({ kind }) => kind !== 'government').length >= 30)
  const active = new Set(requests.map(({ agency }) => agency))
  for (const { id } of REPORTING) assert.ok(active.has(id), `${id} has requests`)
})

test('every request could have been', () => {
  assert.ok(requests.length > 900)
  assert.ok(new Set(requests.map(({ subject }) => subject)).size >= 150)
  unique(requests.map(({ id }) => id))
  unique(requests.map(({ number }) => number))
  unique(requests.flatMap(({ letter_number }) => letter_number ?? []))
  for (const request of requests) {
    const { received_on, due_on, closed_on, outcome, letter_number, applicant_masked, applicant_class, subject } = request
    for (const day of [received_on, ...(due_on ? [due_on] : []), ...(closed_on ? [closed_on] : [])]) assert.ok(isWorkday(day), `${request.id} ${day}`)
    assert.ok(due_on !== null)
    assert.ok(closed_on === null || (received_on < closed_on && closed_on <= DEMO_DAY))
    assert.deepEqual([closed_on === null, outcome === null], [letter_number === null, letter_number === null])
    assert.match(applicant_masked, applicant_class === 'natural' ? /^\p{Script=Han}某$/u : /^\p{Script=Han}某.+/u)
    assert.doesNotMatch(subject, /[@#]|undefined/)
  }
  const late = requests.filter(({ closed_on, due_on }) => closed_on !== null && due_on !== null && closed_on > due_on)
  assert.ok(late.length > 0 && late.length < requests.length * 0.03, `${late.length} late`)
})

test('letters are numbered in the order in which they went out', () => {
  const letters = requests.filter(({ agency, closed_on }) => agency === ROOT && closed_on?.startsWith('2023')).sort((a, b) => ((a.closed_on ?? '') < (b.closed_on ?? '') ? -1 : 1))
  assert.deepEqual(letters.map(({ letter_number }) => Number(letter_number?.match(/〕(\d+)号/)?.[1])).sort((a, b) => a - b), letters.map((_, i) => i + 1))
})

test('every dispute is over a request that was answered before, and ends as its decision says', () => {
  const byId = new Map(requests.map((request) => [request.id, request]))
  for (const { request, agency, kind, accepted_on, concluded_on, result, result_words, cause } of disputes) {
    assert.ok(isWorkday(accepted_on) && (concluded_on === null || isWorkday(concluded_on)))
    assert.equal(result, result_words && DECISIONS[result_words as keyof typeof DECISIONS])
    const over = request === null ? null : byId.get(request)
    if (!over) assert.equal(cause, '认为逾期未作答复')
    else assert.ok(over.agency === agency && over.closed_on !== null && over.closed_on < accepted_on && (kind === 'litigationAfter' || daysBetween(over.closed_on, accepted_on) <= 60))
  }
  unique(disputes.map(({ body, number }) => `${body} ${number}`))
})

test('documents have a title once, numbers in the order of their days, and do not outlive their validity', () => {
  unique(documents.map(({ agency, title }) => `${agency} ${title}`))
  unique(documents.map(({ doc_no }) => doc_no))
  const series = Map.groupBy(documents, ({ doc_no }) => doc_no.replace(/〕.*/, ''))
  for (const all of series.values()) {
    const inOrder = all.toSorted((a, b) => (a.issued_on < b.issued_on ? -1 : 1)).map(({ doc_no }) => Number(doc_no.match(/〕(\d+)号/)?.[1]))
    assert.deepEqual(inOrder, inOrder.toSorted((a, b) => a - b))
  }
  for (const { issued_on, effective_on, valid_until, ended_on } of documents) {
    assert.ok(isWorkday(issued_on) && effective_on >= issued_on)
    if (ended_on === null) assert.ok(valid_until === null || valid_until > DEMO_DAY)
    else assert.ok(ended_on > issued_on && (valid_until === null || ended_on > valid_until))
  }
})

test('every agency that reports has a clerk and another who reviews, and everybody is fictitious', () => {
  unique(STAFF.map(({ login }) => login))
  const holds = (agency: string, role: RoleName) => STAFF.filter(({ roles }) => roles.some((one) => one.agency === agency && one.role === role)).map(({ login }) => login)
  for (const { id } of REPORTING) {
    const [clerks, heads] = id === ROOT ? [holds(id, 'office_clerk'), holds(id, 'office_head')] : [holds(id, 'agency_clerk'), holds(id, 'agency_reviewer')]
    assert.ok(clerks.length > 0 && heads.length > 0 && !clerks.some((login) => heads.includes(login)), id)
  }
  for (const { name, roles } of STAFF) {
    assert.match(name, /^\p{Script=Han}某$/u)
    assert.equal(roles.length, 1, '三员分立: nobody in the demo holds two roles')
  }
  for (const login of ['xitong', 'anquan', 'shenji', 'chen', 'lin', 'zhou', 'wang', 'zhao', 'sun', 'qian', 'he', 'lv']) assert.ok(DEMO_LOGINS.some((one) => one.login === login), login)
})

test('every reporting agency has a return of every year, and the city’s own of 2023 is zero', () => {
  assert.equal(returns.returns.length, REPORTING.length * 3)
  const own = returns.returns.find(({ agency, year }) => agency === ROOT && year === 2023)
  assert.deepEqual(own?.figures, { licences: 0, penalties: 0, coercions: 0, feesFen: 0 })
  for (const { filledBy, confirmedBy } of returns.returns) if (filledBy && confirmedBy) assert.notEqual(filledBy.account, confirmedBy.account)
})

test('no two years of the city’s prose share a sentence, and every figure in them is bound', () => {
  const sentences = [2022, 2023, 2024].map((year) => {
    const { overview, problems, other } = proseFor(new Random(1), ROOT, year)
    assert.equal(overview.match(/<h3>/g)?.length, 5)
    assert.doesNotMatch(overview.replace(/<data[^>]*><\/data>|20\d\d年/g, ''), /\d+件/)
    return `${overview}${problems}${other}`.replace(/<[^>]+>/g, '').split(/[。；]/).filter((one) => one.length > 8)
  })
  unique(sentences.flat())
})
