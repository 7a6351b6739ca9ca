/** A bar's length in percent of the picture; a tenth is left free for its number. A figure above zero is always seen. */
export const lengthOf = (value: number, most: number): number => (value <= 0 || most <= 0 ? 0 : Math.max(0.6, (value / most) * 84))
export const percent = (value: number): string => `${Math.round(value * 100) / 100}%`

/** Whole and one decimal: 12.5%. */
export const share = (value: number, whole: number): string => (whole === 0 ? '0%' : `${Math.round((value / whole) * 1000) / 10}%`)
/** 1203456 is read as 1,203,456. */
export const grouped = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 6 })
