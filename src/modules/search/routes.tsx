import type { Kit } from '#platform/act'
import type { Answer, Asked, Route } from '#platform/http/types'
import { answerOptions, answerSearch, answerSuggest } from './api/handlers.ts'
import { ask } from './ask.ts'
import { DeskSearchPage } from './desk/search-page.tsx'
import { readAddress } from './domain/asked.ts'
import { paths } from './paths.ts'
import { PortalSearchPage } from './portal/search-page.tsx'
import type { ResultsProps } from './results.tsx'

const SIZE = 10

const shown = (Page: (props: ResultsProps) => React.ReactElement, hrefOf: (address: string) => string) => async (kit: Kit, { query }: Asked): Promise<Answer> => {
  const asked = readAddress(query, SIZE)
  return { page: <Page asked={asked} found={await ask(kit, asked)} hrefOf={hrefOf} /> }
}

/** The search for everybody, and its JSON interface. */
export const searchPortalRoutes: readonly Route[] = [
  { at: paths.search, method: 'GET', open: true, handle: shown(PortalSearchPage, (address) => address) },
  { at: paths.suggest, method: 'GET', open: true, handle: answerOptions },
  { at: paths.api, method: 'GET', open: true, handle: answerSearch },
  { at: paths.apiSuggest, method: 'GET', open: true, handle: answerSuggest },
]

/** The same for staff; `hrefOf` says where a published address is seen from the desk. */
export const searchDeskRoutesWith = (hrefOf: (address: string) => string): readonly Route[] => [
  { at: paths.search, method: 'GET', deed: 'signed-in', handle: shown(DeskSearchPage, hrefOf) },
  { at: paths.suggest, method: 'GET', deed: 'signed-in', handle: answerOptions },
  { at: paths.api, method: 'GET', deed: 'signed-in', handle: answerSearch },
  { at: paths.apiSuggest, method: 'GET', deed: 'signed-in', handle: answerSuggest },
]
