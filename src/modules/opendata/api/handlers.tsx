import type { Kit } from '#platform/act'
import { problemOf } from '#platform/http/problem'
import type { Answer, Asked, Route } from '#platform/http/types'
import { Refusal } from '#shared/refusal'
import { paths } from '../paths.ts'
import { valuesOf } from './asked.ts'
import { ENDPOINTS, type Endpoint } from './endpoints.ts'
import { openApiDocument } from './openapi.ts'
import { ApiPage, type Tried } from './page.tsx'

const answer = (one: Endpoint) => async (kit: Kit, asked: Asked): Promise<Answer> => ({ json: await one.handle(kit, valuesOf(one.parameters, asked), asked.params['*'] ?? '') })

const SHOWN = 6000
/** Asks an endpoint as its form says, and shows the answer or the refusal as a program would get it. */
async function tryOut(kit: Kit, one: Endpoint, query: Asked['query']): Promise<Tried> {
  const typed = Object.fromEntries(one.parameters.map(({ name }) => [name, query[name]?.slice(0, 400)]))
  const said = one.parameters.flatMap(({ name, in: place }): [string, string][] => (place === 'query' && typed[name] ? [[name, typed[name]]] : []))
  const inPath = (typed['address'] ?? '').replace(/^\/+/, '').toWellFormed()
  const path = one.path.replace('{address}', encodeURIComponent(inPath)), address = said.length === 0 ? path : `${path}?${new URLSearchParams(said)}`
  const { status, json } = await Promise.resolve().then(() => one.handle(kit, valuesOf(one.parameters, { query: Object.fromEntries(said) }), inPath)).then((found) => ({ status: 200, json: found }), (error: unknown) => {
    if (error instanceof Refusal) return { status: error.status, json: problemOf(error.status, error.reasons, path) }
    throw error
  })
  const text = JSON.stringify(json, null, 2)
  return { id: one.id, typed, address, status, answer: text.slice(0, SHOWN), cut: text.length > SHOWN }
}

async function showApi(kit: Kit, { query }: Asked): Promise<Answer> {
  const one = ENDPOINTS.find(({ id }) => id === query['try'])
  return { page: <ApiPage tried={one ? await tryOut(kit, one, query) : undefined} /> }
}

/** The interface: its document, the page to read and try it, and each endpoint. */
export const apiRoutes: readonly Route[] = [
  { at: paths.api, method: 'GET', open: true, handle: showApi },
  { at: paths.openApi, method: 'GET', open: true, handle: async () => ({ json: openApiDocument() }) },
  ...ENDPOINTS.map((one): Route => ({ at: one.at, method: 'GET', open: true, handle: answer(one) })),
]
