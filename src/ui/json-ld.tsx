import type { Site } from './site-context.tsx'

/** One thing as schema.org knows it. */
export type Thing = { readonly '@type': string; readonly [name: string]: unknown }
type Named = { readonly label: string; readonly href?: string | undefined }

/** Addresses begin with the site's own name, whatever name a reader came by: they are for ever. */
export const originOf = (site: Pick<Site, 'domain'>): string => `https://${site.domain}`
/** An address of this site in full; one of another site as it is. */
export const absolute = (site: Pick<Site, 'domain'>, address: string): string => (/^https?:\/\//.test(address) ? address : `${originOf(site)}${address}`)

const organizationId = (site: Site): string => `${originOf(site)}/#organization`

/** The government whose site this is. */
export const organizationThing = (site: Site): Thing => ({
  '@type': 'GovernmentOrganization', '@id': organizationId(site), name: site.name, url: `${originOf(site)}/`, telephone: site.phone, address: { '@type': 'PostalAddress', streetAddress: site.address, addressCountry: 'CN' },
})

/** The site and how it is searched. */
export const siteThing = (site: Site): Thing => ({
  '@type': 'WebSite', '@id': `${originOf(site)}/#website`, name: `${site.name} · 政府信息公开`, url: `${originOf(site)}/`, inLanguage: 'zh-CN', identifier: site.idCode, publisher: { '@id': organizationId(site) },
  potentialAction: { '@type': 'SearchAction', target: { '@type': 'EntryPoint', urlTemplate: `${originOf(site)}/search?q={search_term_string}` }, 'query-input': 'required name=search_term_string' },
})

/** The way to a page. */
export const crumbsThing = (site: Site, crumbs: readonly Named[], url: string): Thing => ({
  '@type': 'BreadcrumbList', itemListElement: crumbs.map(({ label, href }, at) => ({ '@type': 'ListItem', position: at + 1, name: label, item: href === undefined ? url : absolute(site, href) })),
})

export type ArticleFacts = {
  readonly title: string
  /** `YYYY-MM-DD`, or `YYYY-MM-DD HH:MM` where the minute is known. */
  readonly published: string
  readonly source: string
  readonly author?: string | undefined; readonly keywords?: string | undefined; readonly image?: string | undefined; readonly modified?: string | undefined
  /** What it is, for search engines; an article where nothing is said. */
  readonly thing?: Thing | undefined
}
const clock = (moment: string): string => (/^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(moment) ? `${moment.replace(' ', 'T')}:00+08:00` : moment)

/** What a content page is about. */
export const articleThing = (site: Site, article: ArticleFacts, more: { readonly url: string; readonly description: string | undefined }): Thing => ({
  '@type': 'Article', headline: article.title.slice(0, 110), name: article.title, url: more.url, mainEntityOfPage: more.url, inLanguage: 'zh-CN', datePublished: clock(article.published), isAccessibleForFree: true,
  ...(article.modified ? { dateModified: clock(article.modified) } : {}), ...(more.description ? { description: more.description } : {}), ...(article.keywords ? { keywords: article.keywords } : {}),
  ...(article.image ? { image: absolute(site, article.image) } : {}),
  author: { '@type': 'GovernmentOrganization', name: article.source }, publisher: organizationThing(site), ...article.thing,
})

/** Questions that many people ask, with their answers. */
export const questionsThing = (pairs: readonly { readonly question: string; readonly answer: string }[]): Thing => ({
  '@type': 'FAQPage', mainEntity: pairs.map(({ question, answer }) => ({ '@type': 'Question', name: question, acceptedAnswer: { '@type': 'Answer', text: answer } })),
})

type LegislationFacts = { readonly docNo: string; readonly kind: string; readonly issuedOn: string; readonly effectiveOn: string; readonly place: string; /** Not said where the text alone does not know it. */ readonly inForce?: boolean | undefined }
const said = (pairs: Readonly<Record<string, string | undefined>>): Record<string, string> => Object.fromEntries(Object.entries(pairs).filter((pair): pair is [string, string] => Boolean(pair[1])))
/** A document that binds, or did. */
export const legislationThing = ({ docNo, kind, issuedOn, effectiveOn, place, inForce }: LegislationFacts): Thing => ({
  '@type': 'Legislation', ...said({ legislationIdentifier: docNo, legislationType: kind, legislationDate: issuedOn, temporalCoverage: effectiveOn === '' ? '' : `${effectiveOn}/..` }),
  ...(place === '' ? {} : { legislationPassedBy: { '@type': 'GovernmentOrganization', name: place } }),
  ...(inForce === undefined ? {} : { legislationLegalForce: inForce ? 'https://schema.org/InForce' : 'https://schema.org/NotInForce' }),
})

/** What stands on a page, as one block. */
export const graphOf = (things: readonly Thing[]) => ({ '@context': 'https://schema.org', '@graph': things })
