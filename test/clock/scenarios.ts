import { CONSULTATION } from './scenarios-consultation.ts'
import { RECEIPT } from './scenarios-receipt.ts'
import { RESTART } from './scenarios-restart.ts'

/**
 * Cases worked by hand from the articles. The count numbers the working days of a year on the calendar of its notice (in 2026: 03-02 is the 38th,
 * 03-30 the 58th, 04-07 the 63rd), so that a term is a sum of numbers: receipt + 20 + days taken out + extension. Where `hand` names no year, it is 2026.
 */
export const SCENARIOS = [...RECEIPT, ...CONSULTATION, ...RESTART]
