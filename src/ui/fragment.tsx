import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** A piece of a page as markup, for scripts that put it in its place. */
export const fragmentOf = (piece: ReactElement): string => renderToStaticMarkup(piece)
