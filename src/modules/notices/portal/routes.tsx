import type { Route } from '#platform/http/types'
import { subscribePaths } from '../paths.ts'
import { openLink, postLink } from './links.tsx'
import { openRequest, postRequest } from './request.tsx'
import { openSubscribe, postSubscribe } from './subscribe.tsx'

const personal = { open: true, personal: true } as const
const oneClick = { ...personal, tokenless: true } as const

/** Subscribing on the portal. `feeds`: where the feeds are listed, for who leaves no address. */
export const noticesPortalRoutes = (feeds: string | null = null): readonly Route[] => [
  { at: subscribePaths.form, method: 'GET', ...personal, handle: openSubscribe(feeds) },
  { at: subscribePaths.form, method: 'POST', ...personal, handle: postSubscribe(feeds) },
  { at: subscribePaths.request, method: 'GET', ...personal, handle: openRequest },
  { at: subscribePaths.request, method: 'POST', ...personal, handle: postRequest },
  { at: subscribePaths.confirm, method: 'GET', ...personal, handle: openLink('confirm') },
  { at: subscribePaths.confirm, method: 'POST', ...personal, handle: postLink('confirm') },
  { at: subscribePaths.off, method: 'GET', ...personal, handle: openLink('off') },
  { at: subscribePaths.off, method: 'POST', ...oneClick, handle: postLink('off') },
]
