import type { Kit } from '#platform/act'
import { search, type SearchFound } from '#platform/search/index'
import { todayOf } from '#platform/http/kept/notes'
import type { SearchAddress } from './domain/asked.ts'

/** Asks the index as of today. */
export const ask = (kit: Kit, asked: SearchAddress, newest = false): Promise<SearchFound> =>
  search(kit.db, { ...asked, newest, year: asked.year === undefined ? undefined : Number(asked.year), day: todayOf(kit) })
