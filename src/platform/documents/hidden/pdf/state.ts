import { meet, type Box } from '../box.ts'
import { BLACK, type Colour } from '../colour.ts'
import { SAME, type Matrix } from './matrix.ts'

/** How things are painted at one moment. */
export type State = {
  matrix: Matrix; clip: Box | undefined; fill: Colour | undefined; space: string; alpha: number; strokeAlpha: number; width: number; plain: boolean
  size: number; font: string; spacing: number; wordSpacing: number; scale: number; leading: number; rise: number; mode: number
}
export const firstState = (): State => ({ matrix: SAME, clip: undefined, fill: BLACK, space: 'DeviceGray', alpha: 1, strokeAlpha: 1, width: 1, plain: true, size: 0, font: '', spacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0, mode: 0 })
export const clipped = (state: State, box: Box): void => { state.clip = state.clip ? meet(state.clip, box) : box }

const part = (value: number | undefined): number => Math.min(1, Math.max(0, value ?? 0))
/** A colour from its numbers; what stands in a space that is not one of the plain three is unknown. */
export function colourOf(space: string, numbers: readonly number[]): Colour | undefined {
  const [a, b, c, d] = numbers
  if (space === 'DeviceGray' || space === 'G' || space === 'CalGray') return [part(a), part(a), part(a)]
  if (space === 'DeviceRGB' || space === 'RGB' || space === 'CalRGB') return [part(a), part(b), part(c)]
  if (space === 'DeviceCMYK' || space === 'CMYK') return [(1 - part(a)) * (1 - part(d)), (1 - part(b)) * (1 - part(d)), (1 - part(c)) * (1 - part(d))]
  return undefined
}
