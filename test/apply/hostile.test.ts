import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { load } from 'cheerio'
import type { LightMyRequestResponse } from 'fastify'
import { openForOffice } from '#platform/crypto/keys'
import { inboxItems } from '#publishing'
import { readSubmission } from '../../src/modules/requests/domain/submission.ts'
import { typedLine, typedText } from '#shared/typed-text'
import { ADDRESSES, CONTENT_TYPES, FILE_NAMES, FILE_STARTS, METHODS, PAYLOADS, random, RAW_BODIES, type Random } from './hostile-inputs.ts'
import { portalServer, type PortalServer } from './portal-server.tsx'
import { HANDLING, showCase, type OpenedCase } from './sample-views.ts'
import { fieldsOf, filled, visitor, type Visitor } from './visitor.ts'

/** 1,500 inputs in every run, all 10,000 with GONGKAI_FULL=1; GONGKAI_SEED repeats a run. */
const TIMES = process.env['GONGKAI_FULL'] ? 10_000 : 1_500
const SEED = Number(process.env['GONGKAI_SEED'] ?? 20_250_110)
const SECRET = '某人的秘密申请内容'

let server: PortalServer
let theirs: OpenedCase
before(async () => {
  server = await portalServer()
  theirs = await showCase(server.office, { ...HANDLING, subject: SECRET })
})
after(async () => { await server.close() })

const seen = { statuses: new Map<number, number>(), kinds: new Map<string, number>() }
const receipts: { receipt: string; subject: string; description: string }[] = []

/** What no answer may hold: the inside of the program, other people's cases, a payload that the browser would run. */
const LEAKS: readonly RegExp[] = [/\n\s+at .+:\d+:\d+/, /node_modules|node:internal|kysely|postgres|syntax error|violates/, /root:x:0:0/, /gongkai_(portal|office)/, new RegExp(SECRET), /<script>|<svg onload|<img src=x|<iframe/i, /AGE-SECRET/]

function judge(kind: string, answer: LightMyRequestResponse): void {
  seen.statuses.set(answer.statusCode, (seen.statuses.get(answer.statusCode) ?? 0) + 1)
  seen.kinds.set(kind, (seen.kinds.get(kind) ?? 0) + 1)
  const where = `${kind}: ${answer.statusCode} ${answer.body.slice(0, 300)}`
  assert.ok(answer.statusCode >= 200 && answer.statusCode < 500, where)
  for (const leak of LEAKS) {
    const found = leak.exec(answer.body)
    assert.equal(found && answer.body.slice(Math.max(0, found.index - 60), found.index + 60), null, `${leak} in ${where.slice(0, 80)}`)
  }
  assert.equal(answer.headers['x-powered-by'], undefined)
  if (answer.statusCode >= 400 && answer.raw.req.method !== 'HEAD') {
    assert.match(answer.body, /<html lang="zh-CN"/, where)
    assert.match(load(answer.body)('main').text(), /[\u4e00-\u9fff]{6}/, where)
  }
}

const anybody = (r: Random): Visitor => visitor(server.app, `2001:db8::${r.below(65_536).toString(16)}:${r.below(65_536).toString(16)}`)
const text = (r: Random): string => (r.below(6) === 0 ? r.bytes(400).toString('utf8') : r.below(4) === 0 ? `${r.pick(PAYLOADS)}${r.pick(PAYLOADS)}` : r.pick(PAYLOADS))
const NAMES = ['agency', 'subject', 'description', 'documentNumber', 'class', 'personName', 'idKind', 'personId', 'orgName', 'orgId', 'contact', 'phone', 'help', 'wantedForm', 'delivery', 'email', 'address', 'postcode', 'step', 'go', 'draft', 'website', 'proof', '__proto__', 'constructor']
const hostileFields = (r: Random) => Object.fromEntries(Array.from({ length: 1 + r.below(6) }, () => [r.pick(NAMES), r.below(5) === 0 ? [text(r), text(r)] : text(r)]))

/** Forms filled in up to the review, used again and again: filling one in takes four pages. */
const reviews: { somebody: Visitor; page: LightMyRequestResponse }[] = []
async function reviewed(r: Random): Promise<Visitor> {
  if (reviews.length < 25) {
    const somebody = await filled(anybody(r))
    reviews.push({ somebody, page: somebody.page })
  }
  const { somebody, page } = r.pick(reviews)
  somebody.page = page
  return somebody
}

const KINDS: Readonly<Record<string, (r: Random) => Promise<LightMyRequestResponse>>> = {
  async fields(r) {
    const one = anybody(r)
    await one.open('/apply')
    return one.send(hostileFields(r))
  },
  async laterSteps(r) {
    const one = await reviewed(r)
    return one.send(hostileFields(r), { action: r.pick(['/apply', '/apply/submit']), from: '/apply/submit', ...(r.below(2) === 0 ? { files: [{ name: r.pick(FILE_NAMES), bytes: Buffer.concat([r.pick(FILE_STARTS), r.bytes(200)]) }] } : {}) })
  },
  /** Hostile, but whole: it must be stored, and come out as it was typed. */
  async stored(r) {
    const [subject, description] = [`a${text(r)}`.slice(0, 90), `b${text(r)}`.slice(0, 4000)]
    const one = await filled(anybody(r), { what: { agency: 'gov', subject, description } })
    if (/已经公开/.test(one.text())) return one.page
    server.later(4000)
    await one.send({}, { action: '/apply/submit' })
    const receipt = load(one.page.body)('.receipt code').text()
    if (one.page.statusCode === 200 && receipt) receipts.push({ receipt, subject: typedLine(subject), description: typedText(description) })
    return one.page
  },
  async tampered(r) {
    const one = await reviewed(r)
    const draft = String(fieldsOf(one.page.body, '/apply/submit').fields['draft'])
    const at = r.below(draft.length)
    const changed = r.pick([`${draft.slice(0, at)}A${draft.slice(at + 1)}`, draft.slice(0, at), `${draft}${draft}`, '', 'null', r.bytes(300).toString('base64url'), 'A'.repeat(300_000)])
    return one.send({ draft: changed, case: changed, receipt: changed }, { action: r.pick(['/apply', '/apply/submit', '/apply/receipt', '/progress/view', '/progress/letter', '/progress/calendar.ics', '/progress/withdraw', '/progress/reply']), from: '/apply/submit' })
  },
  async replayed(r) {
    const [one, other] = [await reviewed(r), anybody(r)]
    await other.open('/apply')
    other.page = one.page
    return other.send({}, { action: '/apply/submit' })
  },
  async lookedUp(r) {
    const one = anybody(r)
    await one.open('/progress')
    return one.send({ code: r.below(12) === 0 ? theirs.code : text(r), lastFour: r.pick([text(r), '0000', '0021', '']) })
  },
  async cases(r) {
    const one = anybody(r)
    await one.open('/progress')
    return one.send({ case: text(r), file: text(r), kind: text(r), stars: text(r), text: text(r) }, { action: r.pick(['/progress/view', '/progress/letter', '/progress/reply', '/progress/withdraw', '/progress/calendar.ics']), from: '/progress' })
  },
  raw: async (r) => server.app.inject({ method: 'POST', url: r.pick(['/apply', '/apply/submit', '/progress', '/progress/reply', '/apply/receipt']), headers: { 'content-type': r.pick(CONTENT_TYPES) }, payload: r.below(5) === 0 ? r.bytes(2000) : r.pick(RAW_BODIES) }),
  async brokenForms(r) {
    const one = await reviewed(r)
    const cookie = 'gongkai_visit=x'
    const fields = fieldsOf(one.page.body, '/apply/submit').fields
    return server.app.inject({ method: 'POST', url: '/apply/submit', headers: { cookie, 'content-type': 'multipart/form-data; boundary=other' }, payload: Buffer.concat([Buffer.from(`--other\r\ncontent-disposition: form-data; name="draft"\r\n\r\n${fields['draft']}\r\n`), Buffer.from(r.pick(RAW_BODIES))]) })
  },
  addresses: async (r) => server.app.inject({ method: r.pick(METHODS), url: r.below(3) === 0 ? `/apply/${encodeURIComponent(r.pick(PAYLOADS).toWellFormed()).slice(0, 2000)}` : r.pick(ADDRESSES) }),
  searched: async (r) => server.app.inject({ url: `/apply/already-public?q=${encodeURIComponent(text(r).toWellFormed()).slice(0, 6000)}${r.pick(['', '&q=2', '&q[]=x', '%'])}` }),
  headers: async (r) => server.app.inject({ url: r.pick(['/apply', '/progress']), headers: { cookie: `gongkai_look=${encodeURIComponent(r.pick(PAYLOADS).toWellFormed()).slice(0, 500)}; gongkai_session=${r.below(1e9)}; gongkai_notice=${encodeURIComponent('<script>x')}`, 'user-agent': 'x'.repeat(r.below(3000)), 'x-forwarded-for': r.pick(['::1', 'a, b, c', '1.2.3.4'.repeat(50)]), 'if-none-match': '"x"' } }),
}
/** How often each: those that stretch a query code are slow. */
const WEIGHTS: Readonly<Record<string, number>> = { fields: 24, laterSteps: 12, stored: 5, tampered: 10, replayed: 3, lookedUp: 10, cases: 10, raw: 10, brokenForms: 4, addresses: 6, searched: 5, headers: 4 }
const DECK = Object.entries(WEIGHTS).flatMap(([kind, times]) => Array.from({ length: times }, () => kind))

test(`${TIMES} hostile inputs: never our fault, never a leak, always a sentence in Chinese; what is taken is kept as it was typed`, { timeout: 1_500_000 }, async () => {
  const r = random(SEED)
  for (let at = 0; at < TIMES; at += 1) {
    const kind = r.pick(DECK)
    const answer = await KINDS[kind]?.(r)
    assert.ok(answer, kind)
    judge(kind, answer)
  }
  assert.deepEqual([...seen.kinds.keys()].sort(), Object.keys(KINDS).sort(), 'every kind was tried')
  assert.ok((seen.statuses.get(200) ?? 0) > TIMES / 100 && (seen.statuses.get(422) ?? 0) > TIMES / 10, `statuses ${JSON.stringify([...seen.statuses])}`)
  const kept = new Map((await inboxItems(server.office.db, 100_000)).map((item) => [item.receipt, item.sealed]))
  assert.ok(receipts.length > TIMES / 100, `${receipts.length} receipts`)
  for (const { receipt, subject, description } of receipts) {
    const said = readSubmission(await openForOffice(server.home, kept.get(receipt) ?? new Uint8Array()))
    assert.deepEqual([said.subject, said.description], [subject, description])
  }
  process.stdout.write(`# ${TIMES} inputs, seed ${SEED}: statuses ${JSON.stringify(Object.fromEntries([...seen.statuses].sort(([a], [b]) => a - b)))}, ${receipts.length} stored and read back\n`)
})
