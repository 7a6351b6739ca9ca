import { type CheerioAPI, load } from 'cheerio'
import type { ReactElement } from 'react'
import { renderDocument } from '#ui/document'
import type { PageState } from '#ui/page-context'
import { state } from './sample-pages.tsx'

/** A component as the browser would read it. */
export const rendered = (component: ReactElement, over: Partial<PageState> = {}): CheerioAPI => load(renderDocument(component, state(over)))
