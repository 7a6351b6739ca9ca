import type { Route } from '#platform/http/types'
import { apiRoutes } from './api/handlers.tsx'
import { showCatalogue, showDataset, showLicence, showOpenData } from './catalogue/handlers.tsx'
import { showFeed, showFeeds, showLatestFeed, showSearchFeed } from './feeds/handlers.tsx'
import { paths } from './paths.ts'
import { showRobots, showSiteMap, showSitemapIndex, showSitemapPart } from './site-map/handlers.tsx'

/** What the portal offers to machines, and the pages about it. `pages`: the addresses that can be opened, so that no link leads nowhere. */
export function opendataPortalRoutesWith(pages: () => readonly string[]): readonly Route[] {
  const isOpen = (address: string): boolean => pages().includes(address.split('?')[0] ?? '')
  return [
    { at: paths.siteMap, method: 'GET', open: true, handle: showSiteMap(isOpen) },
    { at: paths.sitemap, method: 'GET', open: true, handle: showSitemapIndex },
    { at: '/sitemap-:part', method: 'GET', open: true, handle: showSitemapPart(isOpen) },
    { at: paths.robots, method: 'GET', open: true, handle: showRobots },
    { at: paths.feeds, method: 'GET', open: true, handle: showFeeds },
    { at: '/feeds/latest/:file', method: 'GET', open: true, handle: showLatestFeed },
    { at: '/feeds/search/:file', method: 'GET', open: true, handle: showSearchFeed },
    { at: '/feeds/:group/:id/:file', method: 'GET', open: true, handle: showFeed },
    { at: paths.openData, method: 'GET', open: true, handle: showOpenData },
    { at: paths.catalogue, method: 'GET', open: true, handle: showCatalogue },
    { at: paths.licence, method: 'GET', open: true, handle: showLicence },
    { at: '/open-data/:file', method: 'GET', open: true, handle: showDataset },
    ...apiRoutes,
  ]
}
