import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import { suggestions } from '#platform/search/index'
import { ask } from '../ask.ts'
import { readAddress } from '../domain/asked.ts'

const SIZE = 20
const PROPOSED = 8

/** GET /api/v1/search: total, items and facets. */
export async function answerSearch(kit: Kit, { query }: Asked): Promise<Answer> {
  const asked = readAddress(query, SIZE)
  const { total, items, facets, words, taken } = await ask(kit, asked)
  return { json: {
    total, page: asked.page, size: asked.size, words, taken,
    items: items.map(({ address, title, snippet, docNo, agency, agencyName, kind, publishedOn, validity, score }) => ({ id: address, url: address, title, snippet, docNo, agency, agencyName, kind, publishedOn, validity, score })),
    facets,
  } }
}

/** GET /api/v1/search/suggest: titles for what is being typed. */
export const answerSuggest = async (kit: Kit, { query }: Asked): Promise<Answer> => ({ json: { suggestions: await suggestions(kit.db, query['q'] ?? '', PROPOSED) } })

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The same as the options of the page's list. */
export async function answerOptions(kit: Kit, { query }: Asked): Promise<Answer> {
  const titles = await suggestions(kit.db, query['q'] ?? '', PROPOSED)
  return { text: titles.map((title) => `<option value="${escaped(title)}"></option>`).join(''), mediaType: 'text/html; charset=utf-8' }
}
