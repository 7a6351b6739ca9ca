const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
const plain = (html: string): string => html.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => SIGNS[entity] ?? entity)

/** A text with marks as the search gives it (escaped, nothing but <mark>), made of elements again: no trusted HTML is needed. */
export function Marked({ html }: { html: string }) {
  return html.split(/(<mark>[^<]*<\/mark>)/).filter((part) => part !== '').map((part, at) => {
    const key = `${at} ${part}`
    return part.startsWith('<mark>') ? <mark key={key}>{plain(part.slice(6, -7))}</mark> : <span key={key}>{plain(part)}</span>
  })
}
