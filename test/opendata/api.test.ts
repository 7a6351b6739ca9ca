import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ENDPOINTS } from '../../src/modules/opendata/api/endpoints.ts'
import { getFrom, openCity, type OpenCity } from './city.ts'
import { faultsOf, type Schema } from './schema.ts'

let open: OpenCity
before(async () => { open = await openCity(5) })
after(async () => { await open.close() })
const get = getFrom(() => open)

type Operation = { operationId: string; summary: string; parameters: { name: string; in: string; required: boolean; schema: Schema }[]; responses: Record<string, { description: string; content: Record<string, { schema: Schema }> }> }
type Document = { openapi: string; jsonSchemaDialect: string; info: { title: string; version: string }; servers: { url: string }[]; paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema> } }
const document = async () => (await get('/api/openapi.json')).json<Document>()
const resolve = (doc: Document, schema: Schema): Schema => {
  const ref = schema['$ref']
  if (typeof ref !== 'string') return schema
  const found = doc.components.schemas[/^#\/components\/schemas\/(\w+)$/.exec(ref)?.[1] ?? '']
  assert.ok(found, `${ref} leads nowhere`)
  return found
}

test('the document keeps the rules of OpenAPI 3.1: version, info, unique operations, path parameters both ways, responses with descriptions, references that lead somewhere', async () => {
  const doc = await document()
  assert.match(doc.openapi, /^3\.1\.\d+$/)
  assert.ok(doc.info.title && doc.info.version && doc.servers.length > 0)
  const operations = Object.entries(doc.paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ path, method, operation })))
  assert.equal(operations.length, ENDPOINTS.length)
  assert.equal(new Set(operations.map(({ operation }) => operation.operationId)).size, operations.length)
  for (const { path, method, operation } of operations) {
    assert.ok(path.startsWith('/') && method === 'get', path)
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name), inPath = operation.parameters.filter((one) => one.in === 'path')
    assert.deepEqual(inPath.map(({ name }) => name), named)
    assert.ok(inPath.every(({ required }) => required), 'a parameter in the path is always required')
    assert.equal(new Set(operation.parameters.map((one) => `${one.in} ${one.name}`)).size, operation.parameters.length)
    for (const [status, response] of Object.entries(operation.responses)) {
      assert.match(status, /^[1-5]\d\d$/)
      assert.ok(response.description)
      for (const { schema } of Object.values(response.content)) assert.ok(resolve(doc, schema)['type'])
    }
    for (const { schema } of operation.parameters) assert.ok(['string', 'integer'].includes(String(schema['type'])))
  }
  assert.match(JSON.stringify(doc), /"type":\["string","null"\]/)
  assert.doesNotMatch(JSON.stringify(doc), /"nullable"/, 'that is of 3.0')
})

test('every endpoint answers what its schema says, and each refusal is a problem of the document', async () => {
  const doc = await document()
  for (const { id, path, parameters } of ENDPOINTS) {
    const url = path.replace('{address}', encodeURIComponent('info/2024/9000')), operation = doc.paths[path]?.['get']
    assert.ok(operation, id)
    const good = await get(url), schema = resolve(doc, operation.responses['200']?.content['application/json']?.schema ?? {})
    assert.equal(good.statusCode, 200, url)
    assert.deepEqual(faultsOf(schema, good.json()), [], id)
    const list = good.json<{ items?: unknown[] }>().items
    assert.ok(list === undefined || list.length > 0, `${id}: a check of nothing`)
    const problem = resolve(doc, { $ref: '#/components/schemas/Problem' })
    for (const slip of parameters.some(({ name }) => name === 'page') ? ['page=-1', 'page=1e9', 'page=0', 'page=x', 'size=101', 'unknown=1', 'page=%00'] : ['unknown=1']) {
      const bad = await get(`${url}?${slip}`)
      assert.equal(bad.statusCode, 400, `${url}?${slip}`)
      assert.match(String(bad.headers['content-type']), /^application\/problem\+json/)
      assert.deepEqual(faultsOf(problem, bad.json()), [])
      assert.match(bad.json<{ detail: string }>().detail, /[一-鿿]/)
    }
  }
  assert.equal((await get('/api/entries/info%2F2024%2F404')).statusCode, 404)
  assert.equal((await get('/api/nothing')).headers['content-type'], 'application/problem+json; charset=utf-8')
})

test('pages follow one another and end; filters narrow; what no filter can be finds nothing', async () => {
  const seen: string[] = []
  for (let url: string | null = '/api/entries?size=2'; url !== null;) {
    const { items, next, total }: { items: { address: string }[]; next: string | null; total: number } = (await get(url)).json()
    assert.equal(total, 6)
    seen.push(...items.map(({ address }) => address))
    url = next === null ? null : next.replace('https://www.qingting.gov.cn', '')
  }
  assert.equal(new Set(seen).size, 6)
  const total = async (query: string) => (await get(`/api/entries?${query}`)).json<{ total: number }>().total
  assert.deepEqual([await total('column=statutory'), await total('topic=qi-you-xiang'), await total('agency=nope'), await total('kind=notice'), await total('year=2023'), await total(`agency=${encodeURIComponent('\' or 1=1 --')}`)], [6, 1, 0, 6, 0, 0])
  assert.equal((await get('/api/policies?state=in_force')).json<{ total: number }>().total, 1)
  assert.equal((await get('/api/policies?state=exe')).statusCode, 400)
})

test('the page asks an endpoint without scripts and shows the answer or the refusal; hostile words stay words', async () => {
  assert.match((await get('/api?try=entries&size=1')).body, /状态：<b>200<\/b>/)
  assert.match((await get('/api?try=entries&page=-1')).body, /状态：<b>400<\/b>/)
  assert.match((await get('/api?try=entry&address=info/2024/404')).body, /状态：<b>404<\/b>/)
  const hostile = await get(`/api?try=entry&address=${encodeURIComponent('"><script>alert(1)</script>')}`)
  assert.equal(hostile.statusCode, 200)
  assert.doesNotMatch(hostile.body, /<script>alert/)
  const shown = await get('/api?try=entry&address=info/2024/9000')
  assert.doesNotMatch(shown.body, /<script>alert/)
})
