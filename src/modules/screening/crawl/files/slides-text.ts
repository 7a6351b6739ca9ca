import { Parser } from 'htmlparser2'
import JSZip from 'jszip'
import { Refusal } from '#shared/refusal'
import type { CheckedText } from '../../domain/checked-text.ts'
import { assembled, type Block } from '../page/blocks.ts'

const LARGEST_SLIDE = 20 * 1024 * 1024
const numberOf = (path: string): number => Number(/(\d+)\.xml$/.exec(path)?.[1] ?? 0)

/** The paragraphs of a slide (`a:p` of `a:t` runs). */
function paragraphs(xml: string): string[] {
  const found: string[] = []
  let words = '', isRun = false
  const parser = new Parser({
    onopentag: (name) => { isRun = name === 'a:t' },
    ontext: (data) => { if (isRun) words += data },
    onclosetag: (name) => {
      if (name === 'a:t') isRun = false
      if (name === 'a:p') { if (words.trim() !== '') found.push(words.trim()); words = '' }
    },
  }, { xmlMode: true, decodeEntities: true })
  parser.end(xml)
  return found
}

/** What stands on the slides of a presentation, in their order. */
export async function slidesText(name: string, bytes: Uint8Array): Promise<CheckedText> {
  const zip = await JSZip.loadAsync(bytes).catch(() => { throw new Refusal(422, [`“${name}”不是完整的演示文稿（.pptx），请打开后另存`]) })
  const slides = Object.keys(zip.files).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).toSorted((a, b) => numberOf(a) - numberOf(b))
  const blocks: Block[] = []
  for (const path of slides) {
    const xml = await zip.file(path)?.async('string') ?? ''
    if (xml.length > LARGEST_SLIDE) throw new Refusal(422, [`“${name}”里有过大的幻灯片，请拆分后再检查`])
    blocks.push(...paragraphs(xml).map((text, at): Block => ({ kind: at === 0 ? 'heading' : 'paragraph', text, links: [], isShared: false, place: `第${numberOf(path)}张幻灯片` })))
  }
  return assembled(blocks).checked
}
