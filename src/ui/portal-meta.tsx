import type { Site } from './site-context.tsx'

/** The head tags of 《政府网站发展指引》(国办发〔2017〕47号) that belong to a column or an article. */
export type HeadTags = {
  readonly columnName?: string | undefined
  /** 首页、信息公开指南、信息公开目录、信息公开年报、依申请公开…… */
  readonly columnType?: string | undefined
  readonly article?: { readonly title: string; readonly published: string; readonly source: string } | undefined
}

/** Which of the guide's column types our columns are. */
const COLUMN_TYPES: Readonly<Record<string, string>> = {
  政府信息公开指南: '信息公开指南', 政府信息公开制度: '政策文件', 法定主动公开内容: '信息公开目录', 政府信息公开年报: '信息公开年报',
}

export const PortalMeta = ({ site, description, columnName, columnType, article }: HeadTags & { site: Site; description: string | undefined }) => <>
  <meta name="SiteName" content={site.name} />
  <meta name="SiteDomain" content={site.domain} />
  <meta name="SiteIDCode" content={site.idCode} />
  {columnName ? <>
    <meta name="ColumnName" content={columnName} />
    <meta name="ColumnDescription" content={description ?? `${site.name}${columnName}`} />
    <meta name="ColumnKeywords" content={`政府信息公开,${columnName}`} />
    <meta name="ColumnType" content={columnType ?? COLUMN_TYPES[columnName] ?? columnName} />
  </> : null}
  {article ? <>
    <meta name="ArticleTitle" content={article.title} />
    <meta name="PubDate" content={article.published} />
    <meta name="ContentSource" content={article.source} />
  </> : null}
  {description ? <meta name="description" content={description} /> : null}
</>
