import { RETURN_FIELDS, RETURN_KEYS, type ReturnField, type ReturnFigures } from './returns.ts'

const FEN_IN_10K_YUAN = 1_000_000n

/** Figures as people type them: full-width digits, thousands separators, the unit behind. */
const plain = (typed: string): string => typed.normalize('NFKC').replace(/[\s,]/g, '').replace(/(万元|件)$/, '')

/** 万元 as text to fen, exactly; null when it is not an amount to the fen. */
export function feesFen(text: string): number | null {
  const [, whole, decimals = ''] = /^(\d{1,9})(?:\.(\d{1,6}))?$/.exec(plain(text)) ?? []
  return whole === undefined ? null : Number(BigInt(whole) * FEN_IN_10K_YUAN + BigInt(decimals.padEnd(6, '0')))
}

/** Fen as 万元, with as many decimals as it needs. */
export function feesText(fen: number): string {
  const whole = BigInt(fen) / FEN_IN_10K_YUAN
  const decimals = String(BigInt(fen) % FEN_IN_10K_YUAN).padStart(6, '0').replace(/0+$/, '')
  return decimals === '' ? String(whole) : `${whole}.${decimals}`
}

const count = (text: string): number | null => (/^\d{1,9}$/.test(plain(text)) ? Number(plain(text)) : null)
const NOT_READ = { 件: '应填 0 或正整数，不能有小数、负号和文字', 万元: '应填以万元为单位的金额，如 12.5；最多 6 位小数（到分），不能有负号和文字' } as const

export type TypedFigures = Readonly<Record<ReturnField, string>>
export type WrongField = { readonly field: ReturnField; readonly reason: string }

function reasonAgainst(field: ReturnField, typed: string): string | null {
  const { label, unit } = RETURN_FIELDS[field]
  if (typed.trim() === '') return `请填写${label}，没有的填 0`
  return (field === 'fees' ? feesFen(typed) : count(typed)) === null ? `${label}${NOT_READ[unit]}` : null
}

/** The figures that somebody typed, or what is wrong with them, field by field. */
export function readFigures(typed: TypedFigures): { figures: ReturnFigures; wrong: [] } | { figures: null; wrong: WrongField[] } {
  const wrong = RETURN_KEYS.flatMap((field) => {
    const reason = reasonAgainst(field, typed[field])
    return reason === null ? [] : [{ field, reason }]
  })
  const [licences, penalties, coercions, fen] = [count(typed.licences), count(typed.penalties), count(typed.coercions), feesFen(typed.fees)]
  if (licences === null || penalties === null || coercions === null || fen === null) return { figures: null, wrong }
  return { figures: { licences, penalties, coercions, feesFen: fen }, wrong: [] }
}

export const figureIn = (figures: ReturnFigures, field: ReturnField): number => (field === 'fees' ? figures.feesFen : figures[field])
/** One figure as the screen and the form show it, without its unit. */
export const shownValue = (figures: ReturnFigures, field: ReturnField): string => (field === 'fees' ? feesText(figures.feesFen) : String(figures[field]))

export type FigureChange = { readonly field: ReturnField; readonly before: string; readonly now: string }

/** The figures that differ between two versions. */
export const changesBetween = (before: ReturnFigures, now: ReturnFigures): FigureChange[] => RETURN_KEYS
  .filter((field) => figureIn(before, field) !== figureIn(now, field))
  .map((field) => ({ field, before: shownValue(before, field), now: shownValue(now, field) }))

/** Figures that moved by more than half against last year: right or not, a reader will ask, so the note should say why. */
export const bigChanges = (lastYear: ReturnFigures, now: ReturnFigures): FigureChange[] => changesBetween(lastYear, now)
  .filter(({ field }) => Math.abs(figureIn(now, field) - figureIn(lastYear, field)) * 2 > figureIn(lastYear, field))

export const bigChangeText = ({ field, before, now }: FigureChange): string =>
  `${RETURN_FIELDS[field].label}上年 ${before} ${RETURN_FIELDS[field].unit}，本年 ${now} ${RETURN_FIELDS[field].unit}，相差超过 50%`
