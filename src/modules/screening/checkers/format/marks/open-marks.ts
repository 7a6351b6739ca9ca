/** A mark of a pair that has found no partner. */
export type LoneMark = { readonly mark: string; readonly at: number; readonly line: number; readonly isOpening: boolean; readonly isLong: boolean }

/** Full and half-width brackets pair with each other here: their mixture is another rule's matter. */
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』', '《': '》', '〈': '〉', '（': '）', '(': '）', '【': '】', '〔': '〕' }
const SAME: Readonly<Record<string, string>> = { ')': '）' }
const MARK = /[“”‘’「」『』《》〈〉（）()【】〔〕]/g
const LATIN = /[A-Za-z0-9]/
/** A bracket behind a number at the head of a line or of an item: 1） a) ①）. */
const NUMBER_BEFORE = /(?:^|[\s　。；，：:、（(”])[（(]?(?:\d{1,3}|[a-zA-Z]|[①-⑳]|[ivxIVX]{1,4})$/
/** So many lines a bracket may run on, and a quotation of whole paragraphs. */
const REACH = 12
const LONG_REACH = 80
const DEEPEST = 40
/** A text with more lone marks is no prose. */
const MOST = 500

const isApostrophe = (text: string, at: number): boolean => LATIN.test(text.charAt(at - 1)) && (text[at] === '’' || text[at] === '‘')

/** Walks the lines with what is still open; `lone` gets the marks without a partner. */
export class OpenMarks {
  private open: LoneMark[] = []
  private readonly lone: LoneMark[] = []

  /** Reads the next line. */
  read(text: string, start: number, line: number): void {
    if (this.lone.length >= MOST) return
    this.giveUp((mark) => line - mark.line > (mark.isLong ? LONG_REACH : REACH))
    for (const { 0: sign, index } of text.matchAll(MARK)) {
      if (isApostrophe(text, index)) continue
      if (this.lone.length >= MOST) return
      const before = text.slice(Math.max(0, index - 8), index)
      const mark = { mark: sign, at: start + index, line, isOpening: CLOSING[sign] !== undefined, isLong: /[：:]$/.test(before) || (index < 8 && before.trim() === '') }
      if (mark.isOpening) this.push(mark)
      else this.close(mark, before)
    }
  }

  /** Every mark that stayed alone, in the order of the text. */
  finish(): readonly LoneMark[] {
    this.giveUp(() => true)
    return this.lone.toSorted((a, b) => a.at - b.at)
  }

  /** 4.8.3.6: of a quotation of several paragraphs each begins with a mark of its own, and only the last one closes. */
  private push(mark: LoneMark): void {
    const outer = this.open.findLast((other) => other.mark === '“')
    if (mark.mark === '“' && mark.isLong && outer?.isLong && outer.line < mark.line) this.open = this.open.filter((other) => other !== outer)
    this.open.push(mark)
    if (this.open.length > DEEPEST) this.lone.push(...this.open.splice(0, 1))
  }

  private close(closing: LoneMark, before: string): void {
    const sign = SAME[closing.mark] ?? closing.mark
    const partner = this.open.findLastIndex(({ mark }) => CLOSING[mark] === sign)
    if (partner < 0) {
      if (sign !== '）' || !NUMBER_BEFORE.test(before)) this.lone.push(closing)
      return
    }
    const crossed = this.open.splice(partner).slice(1)
    this.lone.push(...crossed.filter(({ line }) => line === closing.line))
  }

  private giveUp(isOver: (mark: LoneMark) => boolean): void {
    if (this.open.length === 0) return
    this.lone.push(...this.open.filter(isOver))
    this.open = this.open.filter((mark) => !isOver(mark))
  }
}
