/** The files of a report that can be taken away, in the order in which people ask for them. */
export const DOWNLOADS = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', csv: 'CSV', json: 'JSON' } as const
export type Download = keyof typeof DOWNLOADS
export const DOWNLOAD_FORMATS = Object.keys(DOWNLOADS) as Download[]
export const isDownload = (text: string): text is Download => Object.hasOwn(DOWNLOADS, text)
