/**
 * Clean HTML as it stands: the one place where markup is not escaped. Only what `cleanRichText` made, or what the gate published of it, may come here;
 * the server cleans every text when it is saved, and the page's own policy runs no script that stands in a text.
 */
export const RichText = ({ html }: { html: string }) =>
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the one reviewed component; see above
  <div className="rich-text" dangerouslySetInnerHTML={{ __html: html }} />

/** Signs that could end the block or begin another are written as JSON writes them: what reads the data sees the same words. */
const inBlock = (data: unknown): string => JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Data for search engines inside a page: never run, so the page's policy lets it stand. */
export const DataBlock = ({ data }: { data: unknown }) =>
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which no tag can stand; see above
  <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inBlock(data) }} />

/** Data that a page's script reads; never run itself. */
export const ScriptData = ({ id, data }: { id: string; data: unknown }) =>
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which no tag can stand; see above
  <script type="application/json" id={id} dangerouslySetInnerHTML={{ __html: inBlock(data) }} />
