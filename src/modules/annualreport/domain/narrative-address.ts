import { parseAddress } from './addresses.ts'
import { EDITIONS, type Edition } from './format.ts'
import type { CellAddress } from './tables.ts'

/** As a figure stands in a sentence or a cell: counts plain, fees in 万元 with up to six decimals (to the fen). */
export const figureText = (address: CellAddress, figure: number): string =>
  (address.table === '2' && address.row === 'fees' ? figure.toFixed(6).replace(/\.?0+$/, '') : String(figure))

/** Does any edition of the form have this cell? */
export const isAddress = (text: string): boolean => (Object.keys(EDITIONS) as Edition[]).some((edition) => parseAddress(text, edition) !== null)
