/**
 * Clean HTML as it stands: the one place where markup is not escaped. Only what `cleanRichText` made, or what the gate published of it, may come here;
 * the server cleans every text when it is saved, and the page's own policy runs no script that stands in a text.
 */
export const RichText = ({ html }: { html: string }) =>
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the one reviewed component; see above
  <div className="rich-text" dangerouslySetInnerHTML={{ __html: html }} />
