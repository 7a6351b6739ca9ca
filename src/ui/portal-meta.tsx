import type { Crumb } from './crumbs.tsx'
import { absolute, articleThing, crumbsThing, graphOf, organizationThing, siteThing, type ArticleFacts, type Thing } from './json-ld.tsx'
import { usePage } from './page-context.tsx'
import type { Site } from './site-context.tsx'
import { DataBlock } from './trusted-html.tsx'

/** A feed or another form of the same page. */
export type Alternate = { readonly title: string; readonly href: string; readonly type: string }

/** The head tags of 《政府网站发展指引》(国办发〔2017〕47号) that belong to a column or an article, and what search engines and readers' programs ask besides. */
export type HeadTags = {
  readonly columnName?: string | undefined
  /** One of `COLUMN_TYPES`. */
  readonly columnType?: string | undefined
  readonly article?: ArticleFacts | undefined
  readonly alternates?: readonly Alternate[] | undefined
  /** The lasting address of what stands here, where it is not simply this page's own. */
  readonly canonical?: string | undefined
  /** Is of no use to who has not asked for it: search results, troubles, forms. */
  readonly noIndex?: boolean | undefined
  /** More of schema.org that stands on the page. */
  readonly things?: readonly Thing[] | undefined
}

/** The kinds of columns that the guide's annex names. */
export const COLUMN_TYPES: readonly string[] = [
  '首页', '概况信息', '机构职能', '负责人信息', '工作动态', '政策文件', '信息公开指南', '信息公开目录', '信息公开年报', '依申请公开', '数据发布', '政策解读', '回应关切', '办事服务', '咨询投诉', '征集调查', '在线访谈',
]
/** Which of them our own columns are. */
const TYPE_OF: Readonly<Record<string, string>> = {
  政府信息公开指南: '信息公开指南', 政府信息公开制度: '政策文件', 法定主动公开内容: '信息公开目录', 政府信息公开年报: '信息公开年报',
}
const typeOf = (columnName: string, columnType: string | undefined): string => {
  const type = columnType ?? TYPE_OF[columnName] ?? columnName
  return COLUMN_TYPES.includes(type) ? type : '信息公开目录'
}

const SiteTags = ({ site }: { site: Site }) => <>
  <meta name="SiteName" content={site.name} />
  <meta name="SiteDomain" content={site.domain} />
  <meta name="SiteIDCode" content={site.idCode} />
</>

const ColumnTags = ({ site, columnName, columnType, description }: { site: Site; columnName: string; columnType: string | undefined; description: string | undefined }) => <>
  <meta name="ColumnName" content={columnName} />
  <meta name="ColumnDescription" content={description ?? `${site.name}${columnName}`} />
  <meta name="ColumnKeywords" content={`政府信息公开,${columnName}`} />
  <meta name="ColumnType" content={typeOf(columnName, columnType)} />
</>

/** The annex writes the moment as `YYYY-MM-DD HH:MM`; where only the day is known it begins with the day. */
const pubDate = (published: string): string => (/^\d{4}-\d\d-\d\d$/.test(published) ? `${published} 00:00` : published)

const ArticleTags = ({ site, article, url, description }: { site: Site; article: ArticleFacts; url: string; description: string | undefined }) => <>
  <meta name="ArticleTitle" content={article.title} />
  <meta name="PubDate" content={pubDate(article.published)} />
  <meta name="ContentSource" content={article.source} />
  <meta name="Keywords" content={article.keywords || article.title} />
  <meta name="Author" content={article.author || article.source} />
  <meta name="Description" content={description ?? article.title} />
  {article.image ? <meta name="Image" content={absolute(site, article.image)} /> : null}
  <meta name="Url" content={url} />
</>

const Graph = ({ site, title, url, description, article }: { site: Site; title: string; url: string; description: string | undefined; article: ArticleFacts | undefined }) => <>
  <meta property="og:type" content={article ? 'article' : 'website'} />
  <meta property="og:site_name" content={site.name} />
  <meta property="og:title" content={title} />
  <meta property="og:url" content={url} />
  <meta property="og:locale" content="zh_CN" />
  {description ? <meta property="og:description" content={description} /> : null}
  {article?.image ? <meta property="og:image" content={absolute(site, article.image)} /> : null}
  {article ? <meta property="article:published_time" content={article.published.slice(0, 10)} /> : null}
</>

type PortalMetaProps = HeadTags & { readonly site: Site; readonly title: string; readonly description: string | undefined; readonly crumbs: readonly Crumb[] }

/** Everything in a public page's head that is not for its looks. */
export function PortalMeta({ site, title, description, crumbs, columnName, columnType, article, alternates = [], canonical, noIndex, things = [] }: PortalMetaProps) {
  const { path } = usePage()
  const url = absolute(site, canonical ?? path)
  const known = [
    ...(path === '/' ? [organizationThing(site), siteThing(site)] : []), ...(crumbs.length > 1 ? [crumbsThing(site, crumbs, url)] : []),
    ...(article ? [articleThing(site, article, { url, description })] : []), ...things,
  ]
  return <>
    <SiteTags site={site} />
    {columnName ? <ColumnTags site={site} columnName={columnName} columnType={columnType} description={description} /> : null}
    {article ? <ArticleTags site={site} article={article} url={url} description={description} /> : null}
    {description && !article ? <meta name="description" content={description} /> : null}
    {noIndex ? <meta name="robots" content="noindex" /> : <>
      <link rel="canonical" href={url} />
      <Graph site={site} title={title} url={url} description={description} article={article} />
      {known.length === 0 ? null : <DataBlock data={graphOf(known)} />}
    </>}
    {alternates.map((one) => <link key={one.href} rel="alternate" type={one.type} title={one.title} href={one.href} />)}
  </>
}
