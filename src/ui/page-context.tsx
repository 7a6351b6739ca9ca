import { createContext, useContext } from 'react'
import type { Actor } from '#shared/actor'

/** What every page may need to know of its reader; set once by the server around the page. */
export type PageState = {
  readonly path: string
  readonly csrf: string
  readonly actor: Actor | null
  readonly notice: string | null
  /** '长者版' or high contrast, chosen by the visitor. */
  readonly look: 'normal' | 'senior' | 'contrast'
}

const PageContext = createContext<PageState>({ path: '/', csrf: '', actor: null, notice: null, look: 'normal' })
export const PageStateProvider = PageContext.Provider
export const usePage = (): PageState => useContext(PageContext)
