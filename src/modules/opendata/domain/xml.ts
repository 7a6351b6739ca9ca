/** Signs that XML 1.0 cannot hold are left out; they come with texts that were pasted. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stand there
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
export const fitForXml = (text: string): string => text.toWellFormed().replace(UNFIT, '')

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
/** Text between tags or in an attribute. */
export const xmlText = (text: string): string => fitForXml(text).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)

/** Text as it stands; where it holds the end of such a block itself, it goes on in a second one. */
export const cdata = (text: string): string => `<![CDATA[${fitForXml(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
