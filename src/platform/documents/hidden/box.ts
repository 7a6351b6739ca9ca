/** A rectangle: left, top (or bottom, as the axis runs), right, bottom. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
export const areaOf = ({ left, top, right, bottom }: Box): number => Math.max(0, right - left) * Math.max(0, bottom - top)
export const meet = (a: Box, b: Box): Box => ({ left: Math.max(a.left, b.left), top: Math.max(a.top, b.top), right: Math.min(a.right, b.right), bottom: Math.min(a.bottom, b.bottom) })
/** The share of the first that lies under the second, 0 to 1. */
export const shareUnder = (under: Box, over: Box): number => { const area = areaOf(under); return area === 0 ? 0 : areaOf(meet(under, over)) / area }
export const apart = (a: Box, b: Box): boolean => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
