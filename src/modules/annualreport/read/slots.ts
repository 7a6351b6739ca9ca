/** What stands where a figure should: a number, nothing, a stroke for nothing, or words. */
export type Slot = {
  readonly kind: 'number' | 'blank' | 'stroke' | 'words'
  readonly text: string
  readonly value: number | null
  /** Anything about the cell that a reader should be told. */
  readonly odd?: 'unit' | 'negative' | 'decimal'
}

const STROKE = /^(?:[/\\\-—–―－_~～]+|无|空|零)$/
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/
const WITH_UNIT = /^(?:约|共|近|超)?([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\+?(?:余|多)?(?:[件条项次个宗份元起]|万元|亿元)?(?:左右|以上)?$/
export const BLANK: Slot = { kind: 'blank', text: '', value: 0 }

function number(text: string, plain: string, unit: boolean): Slot {
  const value = Number(plain.replace(/,/g, ''))
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    // Far too long for one figure: several cells run together, which only the sums can part.
    return { kind: 'number', text, value: null }
  }
  const odd = unit ? 'unit' : value < 0 ? 'negative' : plain.includes('.') ? 'decimal' : null
  return odd === null ? { kind: 'number', text, value } : { kind: 'number', text, value, odd }
}

/** Reads one cell's text. */
export function slotOf(raw: string): Slot {
  const text = raw.trim()
  if (text === '') return BLANK
  if (NUMBER.test(text)) return number(text, text, false)
  if (STROKE.test(text)) return { kind: 'stroke', text, value: 0 }
  const unit = WITH_UNIT.exec(text)
  if (unit?.[1] !== undefined) return number(text, unit[1], true)
  return { kind: 'words', text, value: null }
}

/** A cell may hold several figures parted by blanks; it is then as many slots. */
export function slotsOf(raw: string): Slot[] {
  const whole = slotOf(raw)
  if (whole.kind !== 'words' || !/\s/.test(raw.trim())) return [whole]
  const parts = raw.trim().split(/\s+/).map(slotOf)
  return parts.every((part) => part.kind !== 'words') ? parts : [whole]
}

export const isFigure = (slot: Slot): boolean => slot.kind === 'number' || slot.kind === 'stroke'
export const isDigits = (slot: Slot): boolean => /^\d+$/.test(slot.text)
