import { pdfPlanted } from './pdf-planted.ts'
import { picturePlanted } from './picture-planted.ts'
import type { Planted } from './planted.ts'
import { sheetPlanted } from './sheet-planted.ts'
import { slidePlanted } from './slide-planted.ts'
import { wordPlanted } from './word-planted.ts'
import { zipPlanted } from './zip-planted.ts'

/** Every file with something hidden in it, made by code. */
export const allPlanted: readonly Planted[] = [...wordPlanted, ...sheetPlanted, ...slidePlanted, ...pdfPlanted, ...picturePlanted, ...zipPlanted]
