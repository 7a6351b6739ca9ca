import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { load } from 'cheerio'
import { seedAgencies } from '#agencies'
import { jobs, requestTakers } from '#requests'
import { drainInbox, inboxItems } from '#publishing'
import { sql } from 'kysely'
import { portalServer, type PortalServer } from './portal-server.tsx'
import { filled, visitor } from './visitor.ts'

let server: PortalServer
before(async () => {
  server = await portalServer()
  const plain = { kind: 'department' as const, reports: true, position: 0, address: '' }
  await seedAgencies(server.office.db, [
    { ...plain, id: 'gov', parent: null, name: '青汀市人民政府', shortName: '市政府', kind: 'government', signsAs: '青汀市人民政府办公室', phone: '0599-0000000' },
    { ...plain, id: 'traffic', parent: 'gov', name: '青汀市交通运输局', shortName: '市交通运输局', signsAs: '青汀市交通运输局', phone: '0599-0000001' },
  ])
})
after(async () => { await server.close() })

test('what a citizen hands in is registered once, and the progress page shows it; a second drain changes nothing', async () => {
  const somebody = await filled(visitor(server.app, '203.0.113.40'))
  server.later(4000)
  const review = somebody.page
  await somebody.send({}, { action: '/apply/submit' })
  const [receipt, code] = [load(somebody.page.body)('.receipt code').text(), load(somebody.page.body)('.code-text').text()]
  await drainInbox(server.office, requestTakers)
  const rows = async () => (await sql<{ id: string; receipt: string; state: string; subject: string; applicant_masked: string }>`select id, receipt, state, subject, applicant_masked from requests.request`.execute(server.office.db)).rows
  const registered = await rows()
  assert.deepEqual(registered.map(({ id: _, ...row }) => row), [{ receipt, state: 'arrived', subject: '临江路改造工程的施工许可', applicant_masked: '王某' }])
  // Sent once more after it was registered: the same request.
  somebody.page = review
  await somebody.send({}, { action: '/apply/submit' })
  assert.equal(load(somebody.page.body)('.receipt code').text(), receipt)
  await drainInbox(server.office, requestTakers)
  assert.deepEqual(await rows(), registered)
  assert.deepEqual(await inboxItems(server.office.db, 10), [])
  await jobs['requests.refresh-view']?.(server.office, { request: registered[0]?.id })
  await somebody.open('/progress')
  await somebody.send({ code, lastFour: '002X' })
  assert.match(somebody.text(), /等待工作人员与您确认.*收到您的申请.*青汀市交通运输局/)
  await somebody.send({}, { action: '/progress/withdraw' })
  await somebody.send({ text: '不需要了' }, { action: '/progress/reply' })
  await drainInbox(server.office, requestTakers)
  const { rows: [alarm] } = await sql<{ alarm: string }>`select alarm from requests.request`.execute(server.office.db)
  assert.match(alarm?.alarm ?? '', /申请人要求撤回/)
})
