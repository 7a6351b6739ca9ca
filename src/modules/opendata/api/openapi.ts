import { inFull, SITE } from '../site.ts'
import { paths } from '../paths.ts'
import { ENDPOINTS, type Endpoint } from './endpoints.ts'
import type { Parameter } from './asked.ts'

const parameter = ({ name, label, in: place, type, least, most, usual, example, oneOf, required }: Parameter) => ({
  name, in: place, description: label, required: required === true,
  schema: { type: type === 'whole' ? 'integer' : 'string', ...(least === undefined ? {} : { minimum: least }), ...(most === undefined ? {} : { maximum: most }), ...(usual === undefined ? {} : { default: usual }), ...(oneOf ? { enum: oneOf } : {}), ...(type === 'text' && !oneOf ? { maxLength: 200 } : {}) },
  ...(example === '' ? {} : { example: type === 'whole' ? Number(example) : example }),
})

const FAULTS = { 400: '参数写法不对', 404: '没有这个内容', 410: '已经撤回', 429: '访问太频繁，过一会儿再来', 451: '因法律原因撤回', 503: '系统正在维护' } as const
const faults = ({ parameters }: Endpoint): (keyof typeof FAULTS)[] => (parameters.some((one) => one.in === 'path') ? [400, 404, 410, 429, 451, 503] : [400, 429, 503])
const problem = (status: keyof typeof FAULTS) => ({
  description: FAULTS[status], ...(status === 429 || status === 503 ? { headers: { 'Retry-After': { description: '多少秒以后再来', schema: { type: 'integer' } } } } : {}),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const operation = (one: Endpoint) => ({
  operationId: one.id, tags: ['读取'], summary: one.title, description: one.about, parameters: one.parameters.map(parameter),
  responses: { 200: { description: one.title, content: { 'application/json': { schema: { $ref: `#/components/schemas/${one.id}` } } } }, ...Object.fromEntries(faults(one).map((status) => [status, problem(status)])) },
})

const PROBLEM = {
  type: 'object', description: '拒绝的原因（RFC 9457）', required: ['type', 'title', 'status', 'detail', 'reasons', 'instance'],
  properties: { type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' }, detail: { type: 'string' }, reasons: { type: 'array', items: { type: 'string' } }, instance: { type: 'string' } },
}

/** The interface as OpenAPI 3.1 describes it, made of the endpoints themselves. */
export const openApiDocument = () => ({
  openapi: '3.1.0', jsonSchemaDialect: 'https://spec.openapis.org/oas/3.1/dialect/base',
  info: { title: `${SITE.name}政府信息公开数据接口`, version: '1.0.0', description: '只读，不用注册。全部数据已在网站上公开。大量取用请下载数据文件。', license: { name: '开放数据使用说明', url: inFull(paths.licence) }, contact: { name: SITE.operator, url: inFull('/guide') } },
  servers: [{ url: inFull('') }, { url: '/', description: '当前网站' }], tags: [{ name: '读取' }], externalDocs: { description: '接口说明和试用', url: inFull(paths.api) },
  paths: Object.fromEntries(ENDPOINTS.map((one) => [one.path, { get: operation(one) }])),
  components: { schemas: { Problem: PROBLEM, ...Object.fromEntries(ENDPOINTS.map(({ id, answer }) => [id, answer])) } },
})
