import { apart, areaOf, shareUnder, type Box } from '../box.ts'
import { isWhite, unreadable, WHITE } from '../colour.ts'
import type { HiddenKind } from '../thing.ts'
import type { ImageMark, PageMark, PlateMark, TextMark } from './marks.ts'

/** Below a point nobody reads. */
const TINY = 1
/** A sign counts as covered when this share of it is. */
const COVERED = 0.7
export type Verdict = { readonly kind: HiddenKind; readonly how: string }
export type HiddenGlyphs = { readonly mark: TextMark; readonly numbers: readonly number[]; readonly verdict: Verdict }
type Scene = { readonly sheet: Box; readonly covers: readonly (PlateMark | ImageMark)[]; readonly fillings: readonly (PlateMark | ImageMark)[]; readonly scan: boolean; readonly texts: ReadonlyMap<string, readonly { readonly box: Box; readonly order: number }[]> }

const middle = (box: Box): Box => { const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2; return { left: x - 0.01, right: x + 0.01, top: y - 0.01, bottom: y + 0.01 } }
const shrunk = ({ left, top, right, bottom }: Box, by: number): Box => ({ left: left + by, top: top + by, right: right - by, bottom: bottom - by })
const place = (sign: string, { left, top }: Box): string => `${sign} ${Math.round(left / 3)} ${Math.round(top / 3)}`

/** The same sign written again on the cover makes the covered one plain to see. */
function writtenAgain({ texts }: Scene, sign: string, box: Box, after: number): boolean {
  for (const x of [-3, 0, 3]) for (const y of [-3, 0, 3]) if (texts.get(place(sign, { ...box, left: box.left + x, top: box.top + y }))?.some(({ order }) => order > after)) return true
  return false
}

function groundOf({ fillings }: Scene, mark: TextMark, box: Box): readonly [number, number, number] | undefined {
  const point = middle(box)
  for (let at = fillings.length - 1; at >= 0; at -= 1) {
    const one = fillings[at]
    if (!one || one.order > mark.order || apart(point, one.box)) continue
    return one.kind === 'plate' && one.exact ? one.colour : undefined
  }
  return WHITE
}

function invisible(scene: Scene, box: Box): Verdict | undefined {
  const point = middle(box)
  const plate = scene.covers.some((one) => one.kind === 'plate' && shareUnder(box, one.box) > COVERED && scene.fillings.some((under) => under.kind === 'image' && under.order < one.order && !apart(point, under.box)))
  if (plate) return { kind: 'covered-text', how: '扫描文字层被色块盖住' }
  return scene.fillings.some((one) => !apart(point, one.box)) ? undefined : { kind: 'hidden-text', how: '不显示的文字' }
}

function verdictOn(scene: Scene, mark: TextMark, sign: string, box: Box): Verdict | undefined {
  if (apart(box, scene.sheet)) return { kind: 'outside-page', how: '页面以外' }
  if (mark.clip && apart(shrunk(box, Math.min(0.4, (box.right - box.left) / 4)), mark.clip)) return { kind: 'hidden-text', how: '被裁掉的文字' }
  if (mark.mode === 3) return invisible(scene, box)
  if (mark.mode === 7) return undefined
  if (mark.alpha < 0.05) return { kind: 'hidden-text', how: '完全透明的文字' }
  if (mark.height < TINY) return { kind: 'hidden-text', how: '极小的字' }
  const cover = scene.covers.find((one) => one.order > mark.order && shareUnder(box, one.box) > COVERED && !(one.kind === 'image' && scene.scan && areaOf(one.box) > areaOf(scene.sheet) * 0.6))
  if (cover && !writtenAgain(scene, sign, box, cover.order)) return { kind: 'covered-text', how: cover.kind === 'plate' ? '被色块盖住' : '被图片盖住' }
  if (cover || !mark.plain || mark.colour === undefined || (mark.mode !== 0 && mark.mode !== 4)) return undefined
  const ground = groundOf(scene, mark, box)
  if (!ground || !unreadable(mark.colour, ground)) return undefined
  return isWhite(ground) ? { kind: 'hidden-text', how: '白色的字' } : { kind: 'covered-text', how: '与底色相同的字' }
}

const NOWHERE: Box = { left: Number.POSITIVE_INFINITY, top: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY, bottom: Number.NEGATIVE_INFINITY }
const around = (a: Box, b: Box): Box => ({ left: Math.min(a.left, b.left), top: Math.min(a.top, b.top), right: Math.max(a.right, b.right), bottom: Math.max(a.bottom, b.bottom) })

/** Which signs of a page are in the file and not to be seen. Undefined where a page is too full to tell. */
export function hiddenGlyphs(marks: readonly PageMark[], sheet: Box, over: readonly Box[]): HiddenGlyphs[] | undefined {
  const fillings = marks.filter((mark): mark is PlateMark | ImageMark => mark.kind !== 'text' && mark.layer === undefined && areaOf(mark.box) > 0)
  const texts = marks.filter((mark) => mark.kind === 'text'), [some] = marks
  const notes = some ? over.map((box): PlateMark => ({ kind: 'plate', box, colour: undefined, exact: true, order: Number.MAX_SAFE_INTEGER, unit: some.unit, at: -1, layer: undefined })) : []
  const covers = [...fillings.filter((one) => (one.kind === 'plate' ? one.exact : one.opaque) && areaOf(one.box) > 4), ...notes]
  const count = texts.reduce((sum, { glyphs }) => sum + glyphs.length, 0)
  if (count * (covers.length + fillings.length) > 2_000_000_000) return undefined
  const index = new Map<string, { box: Box; order: number }[]>()
  for (const { glyphs, order, layer } of texts) if (layer === undefined) for (const { sign, box } of glyphs) { const at = place(sign, box), list = index.get(at); if (list) list.push({ box, order }); else index.set(at, [{ box, order }]) }
  const scene: Scene = { sheet, covers, fillings, scan: fillings.some((one) => one.kind === 'image' && areaOf(one.box) > areaOf(sheet) * 0.6), texts: index }
  return texts.flatMap((mark) => {
    const whole = mark.glyphs.map(({ box }) => box).reduce(around, NOWHERE)
    const near: Scene = { ...scene, covers: covers.filter(({ box }) => !apart(box, whole)), fillings: fillings.filter(({ box }) => !apart(box, whole)) }
    const groups = new Map<string, { verdict: Verdict; numbers: number[] }>()
    for (const [number, { sign, box }] of mark.glyphs.entries()) {
      if (sign.trim() === '') continue
      const verdict: Verdict | undefined = mark.layer !== undefined ? { kind: 'hidden-layer', how: mark.layer } : verdictOn(near, mark, sign, box)
      if (!verdict) continue
      const name = `${verdict.kind} ${verdict.how}`, group = groups.get(name)
      if (group) group.numbers.push(number)
      else groups.set(name, { verdict, numbers: [number] })
    }
    return [...groups.values()].map(({ verdict, numbers }) => ({ mark, numbers, verdict }))
  })
}
