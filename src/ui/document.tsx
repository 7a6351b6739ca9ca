import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { type PageState, PageStateProvider } from './page-context.tsx'
import { type Around, AroundProvider, defaultAround } from './site-context.tsx'

/** A whole page (one of the layouts) as the HTML that is sent. */
export const renderDocument = (page: ReactElement, state: PageState, around: Partial<Around> = {}): string =>
  `<!doctype html>${renderToStaticMarkup(
    <PageStateProvider value={state}><AroundProvider value={{ ...defaultAround, ...around }}>{page}</AroundProvider></PageStateProvider>,
  )}`
