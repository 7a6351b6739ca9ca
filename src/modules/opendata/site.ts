import { absolute } from '#ui/json-ld'
import { defaultAround } from '#ui/site-context'

/** Whose portal this is, for what has no page around it. */
export const SITE = defaultAround.site
/** An address in full. Not from the request: who asks by another name must not make links that others read. */
export const inFull = (address: string): string => absolute(SITE, address)
