import { isWhite, unreadable } from '../colour.ts'
import type { OfficePackage } from '../office/package.ts'
import type { HiddenKind } from '../thing.ts'
import type { Xml } from '../xml.ts'
import { all, ancestor, attribute, elements, first, remove, textOf } from '../xml-search.ts'
import { groundUnder, pageGround } from './ground.ts'
import type { Story } from './parts.ts'
import { lookOf, stylesOf, type Ground, type Look } from './styles.ts'

const PAINT = '█'
/** Two half points are one point: smaller than anybody reads or prints. */
const TINY = 4

type Hiding = { readonly kind: HiddenKind; readonly how: string }
function hidingOf(look: Look, under: Ground): Hiding | undefined {
  if (look.vanish) return { kind: 'hidden-text', how: '隐藏文字' }
  if ((look.halfPoints ?? 20) <= TINY || (look.scale ?? 100) <= 5) return { kind: 'hidden-text', how: '极小的字' }
  const ground = look.ground ?? under
  if (ground === 'unknown' || look.colour === undefined || look.colour === 'auto' || !unreadable(look.colour, ground)) return undefined
  return isWhite(ground) ? { kind: 'hidden-text', how: '白色的字' } : { kind: 'covered-text', how: '与底色相同的字' }
}

const wordsOf = (run: Xml): string => {
  const words = textOf(run, 't')
  return words.trim() === '' ? (all(run, 'drawing', 'pict').length > 0 ? '图片' : '') : words
}
/** Runs of the paragraph itself, not of a text box that is anchored in it. */
const runsOf = (paragraph: Xml): Xml[] => all(paragraph, 'r').filter((run) => ancestor(run, 'p') === paragraph)

function takeAway(run: Xml, { kind }: Hiding): void {
  for (const text of elements(run, 't')) {
    // What was painted over stays painted over; what was not seen leaves nothing.
    if (kind === 'covered-text') text.children = [textOf(text).replace(/\S/gu, PAINT)]
    else remove(text)
  }
  if (kind === 'hidden-text') for (const node of elements(run, 'drawing', 'pict', 'AlternateContent', 'tab', 'sym', 'br')) remove(node)
  if (elements(run).every(({ local }) => local === 'rPr')) remove(run)
}

/** A text box stands in the file a second time for old programs: it is told once, and taken out of both. */
const tellOnce = (file: OfficePackage, node: Xml, kind: HiddenKind, place: string, words: string): boolean => (ancestor(node, 'Fallback') ? file.pass.takes(kind) : file.pass.tell(kind, place, words))

/** Words that nobody sees on the page: hidden, white on white, black on black, of one point. */
export function sweepHiddenText(file: OfficePackage, main: string, story: Story): void {
  const root = file.xml(story.part), styles = stylesOf(file, main), page = pageGround(file, main, story)
  for (const [number, paragraph] of all(root, 'p').entries()) {
    const runs = runsOf(paragraph)
    if (runs.length === 0) continue
    const base = styles.paragraph(attribute(first(paragraph, 'pPr', 'pStyle'), 'val'))
    const hidden: { run: Xml; hiding: Hiding }[] = []
    let under: Ground | undefined
    for (const run of runs) {
      const words = wordsOf(run)
      if (words === '' || [...words].every((sign) => sign === PAINT || sign.trim() === '')) continue
      const properties = first(run, 'rPr')
      const look = { ...base, ...styles.run(attribute(first(properties, 'rStyle'), 'val')), ...lookOf(properties) }
      under ??= groundUnder(paragraph, styles, page)
      const hiding = hidingOf(words === '图片' ? { ...(look.vanish ? { vanish: true } : {}) } : look, under)
      if (hiding) hidden.push({ run, hiding })
    }
    for (const how of new Set(hidden.map(({ hiding }) => hiding.how))) {
      const group = hidden.filter(({ hiding }) => hiding.how === how), [some] = group
      if (!some || !tellOnce(file, paragraph, some.hiding.kind, `${story.place}第${number + 1}段（${how}）`, group.map(({ run }) => wordsOf(run)).join(''))) continue
      for (const { run, hiding } of group) takeAway(run, hiding)
      file.touch(story.part)
    }
  }
  for (const mark of all(root, 'trPr').flatMap((node) => elements(node, 'hidden'))) {
    const row = ancestor(mark, 'tr')
    if (row && textOf(row, 't').trim() !== '' && file.pass.tell('hidden-row', `${story.place}表格的隐藏行`, textOf(row, 't'))) { remove(row); file.touch(story.part) }
  }
}
