/** Addresses of what is there for machines, and of the pages about it. */
export const paths = {
  siteMap: '/site-map', sitemap: '/sitemap.xml', sitemapPart: (part: number | string): string => `/sitemap-${part}.xml`, robots: '/robots.txt',
  feeds: '/feeds', feed: (group: string, id: string, format: FeedFormat): string => `/feeds/${group}/${id}/${format}.xml`, latestFeed: (format: FeedFormat): string => `/feeds/latest/${format}.xml`,
  searchFeed: (query: string, format: FeedFormat): string => `/feeds/search/${format}.xml?${query}`,
  openData: '/open-data', dataset: (id: string): string => `/open-data/${id}`, file: (id: string, format: string): string => `/open-data/${id}.${format}`, catalogue: '/open-data/catalog.jsonld', licence: '/open-data/licence',
  api: '/api', openApi: '/api/openapi.json', apiEntries: '/api/entries', apiPolicies: '/api/policies', apiColumns: '/api/columns', apiAgencies: '/api/agencies', apiReports: '/api/reports',
} as const
export type FeedFormat = 'rss' | 'atom'
