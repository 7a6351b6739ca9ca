import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { after, before, test } from 'node:test'
import { seedAgencies } from '#agencies'
import { plainHead } from '#platform/http/kept/head'
import { entry, houseWith, type Portal } from './office.ts'

let house: Awaited<ReturnType<typeof houseWith>>, portal: Portal
before(async () => {
  house = await houseWith()
  await seedAgencies(house.database.office, [{ id: 'qingting', parent: null, name: '青汀市人民政府', shortName: '市政府', kind: 'government', signsAs: '青汀市人民政府', reports: true, phone: '1', address: 'a', position: 1 }])
  await house.publish(entry('/info/2024/1', '第一件'))
  portal = await house.portal()
  await portal.get('/info/2024/1')
})
after(() => house.close())

type Answer = { readonly status: number; readonly head: string; readonly body: string }
/** One connection on which bytes are written as they are given, and answers are read one after the other. */
async function connection() {
  const socket: Socket = connect(Number(new URL(portal.address).port), '127.0.0.1')
  await once(socket, 'connect')
  let got = Buffer.alloc(0), ended = false, wake = (): void => {}
  socket.on('data', (bytes) => { got = Buffer.concat([got, bytes]); wake() }).on('close', () => { ended = true; wake() }).on('error', () => {})
  const more = (): Promise<void> => new Promise((resolve) => { if (ended) resolve(); else wake = resolve })
  return {
    socket,
    write: (text: string): void => { socket.write(text) },
    async answer(): Promise<Answer> {
      for (;;) {
        const end = got.indexOf('\r\n\r\n'), head = got.toString('latin1', 0, Math.max(0, end))
        const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0)
        if (end !== -1 && got.length >= end + 4 + length) {
          const body = got.toString('utf8', end + 4, end + 4 + length)
          got = got.subarray(end + 4 + length)
          return { status: Number(head.slice(9, 12)), head, body }
        }
        assert.ok(!ended, `ended with ${got.toString()}`)
        await more()
      }
    },
    async ends(): Promise<void> { while (!ended) await more() },
  }
}
const GET = (path: string, more = ''): string => `GET ${path} HTTP/1.1\r\nhost: localhost\r\n${more}\r\n`
/** How Node's own answers differ: it writes its own headers in capitals. */
const byNode = ({ head }: Answer): boolean => /\r\n(?:Date|Connection): /.test(head)

test('a kept page is answered before Node, with the headers that Node sends, and again on the same connection', async () => {
  const line = await connection()
  line.write(GET('/info/2024/1'))
  const first = await line.answer()
  assert.equal(byNode(first), false)
  assert.match(first.body, /第一件/)
  // HEAD is Node's to answer: the same head but for the length of lines.
  line.write('HEAD /info/2024/1 HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n')
  await line.ends()
  const names = (head: string): string[] => head.split('\r\n').slice(1).map((one) => one.split(':')[0]?.toLowerCase() ?? '').filter((name) => name !== 'last-modified').sort()
  const other = await connection()
  other.write(`${GET('/info/2024/1').slice(0, -2)}x-odd: 1\r\n folded\r\n\r\n`)
  assert.equal((await other.answer()).status, 400)
  const slow = await connection()
  slow.write(GET('/info/2024/1').slice(0, 20))
  await new Promise((resolve) => { setImmediate(resolve) })
  slow.write(GET('/info/2024/1').slice(20))
  const inPieces = await slow.answer()
  assert.equal(inPieces.body, first.body)
  assert.deepEqual(names(inPieces.head), names(first.head))
})

test('after a page that is not kept the connection comes back; after a body it is Node’s for good', async () => {
  const line = await connection()
  line.write(GET('/info/2024/1?visit=1'))
  assert.equal(byNode(await line.answer()), true)
  line.write(GET('/info/2024/1'))
  assert.equal(byNode(await line.answer()), false)
  line.write(GET('/static/none.css'))
  assert.equal((await line.answer()).status, 404)
  line.write(GET('/info/2024/1'))
  assert.equal(byNode(await line.answer()), false)
  line.write('POST /apply HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 3\r\n\r\na=')
  line.write('1')
  assert.ok((await line.answer()).status >= 400)
  line.write(GET('/info/2024/1'))
  const last = await line.answer()
  assert.deepEqual([last.status, byNode(last)], [200, true])
})

test('requests in one piece, or asked before the answer, are answered in their order', async () => {
  await house.publish(entry('/info/2024/2', '第二件'))
  await portal.get('/info/2024/2')
  const line = await connection()
  line.write(GET('/info/2024/1') + GET('/info/2024/2') + GET('/info/2024/1?visit=2'))
  assert.deepEqual([/第一件/.test((await line.answer()).body), /第二件/.test((await line.answer()).body), /第一件/.test((await line.answer()).body)], [true, true, true])
  const other = await connection()
  other.socket.setNoDelay(true)
  for (let n = 0; n < 40; n += 1) {
    other.write(GET(n % 2 === 0 ? '/info/2024/1' : '/info/2024/2'))
    if (n % 3 === 0) await new Promise((resolve) => { setImmediate(resolve) })
  }
  for (let n = 0; n < 40; n += 1) assert.match((await other.answer()).body, n % 2 === 0 ? /第一件/ : /第二件/)
})

test('on one connection the very next request sees what was published', async () => {
  const line = await connection()
  for (let n = 0; n < 30; n += 1) {
    await house.publish(entry('/info/2024/1', `第一件改${n}次`))
    line.write(GET('/info/2024/1'))
    assert.match((await line.answer()).body, new RegExp(`第一件改${n}次`))
  }
})

test('a tag that is known gets 304, a visitor’s own cookie goes past', async () => {
  const line = await connection()
  line.write(GET('/info/2024/1'))
  const tag = /\r\netag: (\S+)/i.exec((await line.answer()).head)?.[1] ?? ''
  line.write(GET('/info/2024/1', `if-none-match: ${tag}\r\n`))
  const known = await line.answer()
  assert.deepEqual([known.status, known.body], [304, ''])
  line.write(GET('/info/2024/1', 'cookie: gongkai_session=x\r\n'))
  assert.equal(byNode(await line.answer()), true)
})

test('only a whole plain head is read here', () => {
  const read = (text: string) => plainHead(Buffer.from(text, 'latin1'))
  assert.deepEqual(read(GET('/a?b', 'Accept-Encoding:  br \r\nx: y\r\n')), { url: '/a?b', headers: { host: 'localhost', 'accept-encoding': 'br' } })
  const others = ['', 'GET / HTTP/1.1\r\n\r\n', 'GET / HTTP/1.0\r\nhost: a\r\n\r\n', 'GET  / HTTP/1.1\r\nhost: a\r\n\r\n', GET('/').slice(0, -2), `${GET('/')}x`, GET('/') + GET('/'), GET('/', 'content-length: 0\r\n'), GET('/', 'Transfer-Encoding: chunked\r\n'),
    GET('/', 'host: b\r\n'), GET('/', ' folded\r\n'), GET('/', 'a : b\r\n'), GET('/', 'a\r\n'), GET('/', 'a: b\n\r\n'), GET('/', 'a: \0\r\n'), GET('/', 'connection: close\r\n'), GET('/', 'Connection: upgrade\r\n'), GET('/', 'expect: 100-continue\r\n'), GET('http://a/'), GET('/\xe4'), `GET /${'a'.repeat(5000)} HTTP/1.1\r\nhost: a\r\n\r\n`]
  for (const text of others) assert.equal(read(text), null, text.slice(0, 60))
})

test('a portal that closes lets its connections go', async () => {
  const own = await house.portal()
  await own.get('/info/2024/1')
  const socket = connect(Number(new URL(own.address).port), '127.0.0.1')
  await once(socket, 'connect')
  socket.write(GET('/info/2024/1'))
  await once(socket, 'data')
  const closed = once(socket, 'close')
  socket.resume()
  await own.close()
  await closed
})
