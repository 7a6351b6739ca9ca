import JSZip from 'jszip'
import mammoth from 'mammoth'
import { Refusal } from '#shared/refusal'
import { LIMITS, type ReadDocument } from './document.ts'
import { paragraphsOfHtml } from './html.ts'

const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='标题'] => h1:fresh", "p[style-name='公文标题'] => h1:fresh", "p[style-name='Heading 1'] => h2:fresh", "p[style-name='Heading 2'] => h3:fresh", "p[style-name='Heading 3'] => h4:fresh"]
const TYPES: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp' }

async function opened(bytes: Uint8Array): Promise<JSZip> {
  try {
    const zip = await JSZip.loadAsync(bytes)
    const size = Object.values(zip.files).reduce((sum, file) => sum + ((file as unknown as { _data?: { uncompressedSize?: number } })._data?.uncompressedSize ?? 0), 0)
    if (size > LIMITS.unpacked) throw new Refusal(422, ['这个文件解开后太大，请拆分后再上传'])
    if (!zip.file('word/document.xml')) throw new Refusal(422, ['这不是 Word 文档（.docx），请用 Word 或 WPS 另存为 .docx'])
    return zip
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(422, ['这个 Word 文档已经损坏或者加了密码，请用 Word 或 WPS 打开后另存'])
  }
}

async function propertiesOf(zip: JSZip): Promise<ReadDocument['properties']> {
  const core = await zip.file('docProps/core.xml')?.async('string') ?? ''
  const part = (name: string): string => new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(core)?.[1]?.trim() ?? ''
  const [title, author, created] = [part('dc:title'), part('dc:creator'), part('dcterms:created')]
  return { ...(title ? { title } : {}), ...(author ? { author } : {}), ...(created ? { created } : {}) }
}

/** Alignment is lost on the way to HTML: the paragraphs that stand right or in the middle, by their words. */
async function alignedTexts(zip: JSZip): Promise<ReadonlyMap<string, 'right' | 'centre'>> {
  const xml = await zip.file('word/document.xml')?.async('string') ?? ''
  const found = new Map<string, 'right' | 'centre'>()
  for (const [paragraph] of xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)) {
    const align = /<w:jc w:val="(right|end|center)"/.exec(paragraph)?.[1]
    const text = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('').replace(/\s+/g, ' ').trim()
    if (align && text) found.set(text, align === 'center' ? 'centre' : 'right')
  }
  return found
}

export async function readDocx(bytes: Uint8Array): Promise<ReadDocument> {
  const zip = await opened(bytes)
  const images: { name: string; mediaType: string; bytes: Uint8Array }[] = []
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, {
    styleMap: STYLES, includeDefaultStyleMap: true,
    convertImage: mammoth.images.imgElement(async (image) => {
      const ending = TYPES[image.contentType]
      if (!ending) return { src: '' }
      const name = `图片${images.length + 1}.${ending}`
      images.push({ name, mediaType: image.contentType, bytes: new Uint8Array(await image.readAsBuffer()) })
      return { src: `attachment:${name}`, alt: '' }
    }),
  }).catch(() => { throw new Refusal(422, ['这个 Word 文档读不出来，请用 Word 或 WPS 打开后另存为 .docx']) })
  const aligned = await alignedTexts(zip)
  const paragraphs = paragraphsOfHtml(value).map((one) => (one.style === 'body' ? { ...one, style: aligned.get(one.text) ?? one.style } : one))
  return { kind: 'docx', paragraphs, html: value, images, properties: await propertiesOf(zip), warnings: messages.some(({ type }) => type === 'error') ? ['有些内容没有读出来，请与原文核对'] : [] }
}
