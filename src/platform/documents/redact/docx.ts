import { load, type CheerioAPI } from 'cheerio'
import JSZip from 'jszip'
import { Refusal } from '#shared/refusal'

const TEXT_PARTS = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/
/** What goes with the old file: remarks, properties, embedded objects, personal parts, macros. */
const LEFT_BEHIND = /^(docProps\/|customXml\/|word\/(comments[^/]*\.xml|people\.xml|embeddings\/|activeX\/|vbaProject|vbaData|glossary\/|attachedToolbars))/
const BLACK = '█'

const unzip = async (bytes: Uint8Array): Promise<JSZip> => {
  try { return await JSZip.loadAsync(bytes) } catch { throw new Refusal(422, ['这份 Word 文件已经损坏，不能打开']) }
}
const textsOf = ($: CheerioAPI, paragraph: Parameters<CheerioAPI>[0]) => $(paragraph as never).find('w\\:t').toArray()

/** Takes tracked changes as accepted, and away what is hidden or said beside the text. */
function clean($: CheerioAPI): void {
  $('w\\:del, w\\:moveFrom, w\\:commentRangeStart, w\\:commentRangeEnd, w\\:commentReference, w\\:object, w\\:pict, mc\\:Fallback').remove()
  $('w\\:r').filter((_, run) => $(run).find('w\\:vanish, w\\:webHidden').length > 0).remove()
  for (const wrapper of ['w\\:ins', 'w\\:moveTo']) $(wrapper).each((_, element) => { $(element).replaceWith($(element).contents()) })
  $('w\\:instrText, w\\:fldData').remove()
  $('wp\\:docPr, pic\\:cNvPr').each((_, element) => { $(element).removeAttr('descr').removeAttr('title').attr('name', '') })
  $('w\\:rPrChange, w\\:pPrChange, w\\:sectPrChange, w\\:tblPrChange, w\\:trPrChange, w\\:tcPrChange').remove()
}

/** Paints the words out of a paragraph, over the bounds of its runs. */
function blacken($: CheerioAPI, words: readonly string[]): void {
  $('w\\:p').each((_, paragraph) => {
    const pieces = textsOf($, paragraph as never)
    let whole = pieces.map((piece) => $(piece).text()).join('')
    const before = whole
    for (const word of words) whole = whole.replaceAll(word, BLACK.repeat([...word].length).slice(0, word.length).padEnd(word.length, BLACK))
    if (whole === before) return
    let at = 0
    for (const piece of pieces) {
      const { length } = $(piece).text()
      $(piece).text(whole.slice(at, at + length)).attr('xml:space', 'preserve')
      at += length
    }
  })
}

/** The paragraphs of a Word file with their words, of every part that is read or printed. */
export async function docxParagraphs(bytes: Uint8Array): Promise<string[]> {
  const zip = await unzip(bytes)
  const paragraphs: string[] = []
  for (const name of Object.keys(zip.files).filter((one) => TEXT_PARTS.test(one)).sort()) {
    const $ = load(await zip.files[name]?.async('string') ?? '', { xml: true })
    $('w\\:p').each((_, paragraph) => { paragraphs.push(textsOf($, paragraph as never).map((piece) => $(piece).text()).join('')) })
  }
  return paragraphs
}

/** A new Word file without these words and without what hides in the old one; links are taken out, their words stay. */
export async function redactDocx(bytes: Uint8Array, words: readonly string[]): Promise<Uint8Array> {
  const zip = await unzip(bytes)
  const made = new JSZip()
  const longest = [...new Set(words.filter((word) => word !== ''))].sort((a, b) => b.length - a.length)
  const gone = new Set(Object.keys(zip.files).filter((name) => LEFT_BEHIND.test(name)))
  for (const [name, file] of Object.entries(zip.files)) {
    if (file.dir || gone.has(name)) continue
    if (TEXT_PARTS.test(name)) {
      const $ = load(await file.async('string'), { xml: true })
      clean($)
      blacken($, longest)
      made.file(name, $.xml())
    } else if (name.endsWith('.rels') || name === '[Content_Types].xml') {
      const $ = load(await file.async('string'), { xml: true })
      $('Relationship').filter((_, link) => $(link).attr('TargetMode') === 'External').each((_, link) => { $(link).attr('Target', 'about:blank') })
      $('Relationship').filter((_, link) => /comments|people|customXml|core-properties|extended-properties|custom-properties|oleObject|package$|vbaProject|glossary/.test($(link).attr('Type') ?? '')).remove()
      $('Override').filter((_, part) => gone.has(($(part).attr('PartName') ?? '').replace(/^\//, ''))).remove()
      made.file(name, $.xml())
    } else made.file(name, await file.async('uint8array'))
  }
  return made.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
