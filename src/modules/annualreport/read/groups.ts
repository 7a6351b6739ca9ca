import { BLANK, isFigure, slotOf, slotsOf, type Slot } from './slots.ts'
import { BLANK_LINE, ROW, textEnd, textIndex, type Stretch, type Tape } from './tape.ts'

/** Figures that stand together: a grid row, or a run of values in lines. */
export type Group = {
  readonly slots: readonly Slot[]
  /** On the label's own row, or right behind it with nothing between. */
  readonly own: boolean
  readonly grid: boolean
  /** Several figures stood on one line: an empty line is then no cell. */
  readonly packed?: boolean
}

/** Words before the first figure are the label's, however many cells it takes. */
function trimWords(slots: Slot[]): Slot[] {
  const firstFigure = slots.findIndex(isFigure)
  if (firstFigure < 0) return slots.some((slot) => slot.kind === 'words') ? [] : slots
  return slots.slice(slots.slice(0, firstFigure).findLastIndex((slot) => slot.kind === 'words') + 1)
}

/** What is left of the label's own cell may begin with figures that ran into it. */
function remainder(text: string): Slot[] {
  const figures = /^[\s\d,.+-]+/.exec(text)?.[0]?.trim() ?? ''
  return figures === '' || !/\d/.test(figures) ? [] : figures.split(/\s+/).map(slotOf)
}

function gridRow(fields: readonly string[]): Slot[] {
  return trimWords(fields.flatMap((field) => slotsOf(field)))
}

const worth = (slots: readonly Slot[]): boolean => slots.some(isFigure)

/** `21（二）` or `0000000三、本年度` : only what leads is a figure; a row's number (`2.`) at the end is not. */
function leadingFigures(chunk: string): Slot | null {
  const digits = /^\d[\d,]*(?:\.\d+)?/.exec(chunk)?.[0]
  if (digits === undefined) return null
  const rest = chunk.slice(digits.length)
  return slotOf(/^[.、]/.test(rest) && digits.length > 1 ? digits.slice(0, -1) : digits)
}

/** Cells that each have a line, all blank: the lines hold nothing but the indent. */
const isBlankRow = (slots: readonly Slot[]): boolean => slots.length > 1 && slots[0]?.text === BLANK_LINE && slots[1]?.text === BLANK_LINE

type Collector = { groups: Group[]; slots: Slot[]; wordsSeen: boolean; first: boolean; packed: boolean }

function endRun(collector: Collector): void {
  if (worth(collector.slots) || (collector.first && isBlankRow(collector.slots))) {
    collector.groups.push({ slots: collector.slots, own: collector.first && !collector.wordsSeen, grid: false, packed: collector.packed })
    collector.first = false
  }
  collector.slots = []
  collector.packed = false
}

function lineOfValues(line: string, collector: Collector, startsRegion: boolean): void {
  if (line === BLANK_LINE || line === '') {
    if (collector.slots.length > 0 || collector.first) collector.slots.push({ ...BLANK, text: line === '' ? '' : BLANK_LINE })
    return
  }
  const before = collector.slots.length
  for (const [index, chunk] of line.split(' ').entries()) {
    if (chunk === '') continue
    const slot = slotOf(chunk)
    if (isFigure(slot)) {
      collector.slots.push(slot)
      continue
    }
    const lead = startsRegion && index === 0 ? leadingFigures(chunk) : null
    if (lead) collector.slots.push(lead)
    const hadFigures = worth(collector.slots)
    endRun(collector)
    // The tail of a label that was broken over lines is no reason to distrust the figures behind it; after figures, words are something else.
    if (hadFigures) collector.wordsSeen = true
  }
  if (collector.slots.length > before + 1) collector.packed = true
}

/** A closing quotation mark or bracket still belongs to the label. */
function pastClosing(text: string, from: number): number {
  let to = from
  while (/[”"’'）」』*]/.test(text[to] ?? '')) to += 1
  return to
}

/** The groups between the end of one label and the start of the next. */
export function groupsIn(tape: Tape, stretch: Stretch): Group[] {
  const start = pastClosing(tape.text, textEnd(tape, stretch.from))
  const end = Math.max(start, textIndex(tape, stretch.to))
  const lineStart = tape.text.lastIndexOf('\n', start - 1) + 1
  const inGrid = tape.text[lineStart] === ROW
  const endsInRow = tape.text[tape.text.lastIndexOf('\n', end - 1) + 1] === ROW && tape.text[end - 1] !== '\n'
  const collector: Collector = { groups: [], slots: [], wordsSeen: false, first: true, packed: false }
  const lines = tape.text.slice(start, end).split('\n')
  for (const [index, line] of lines.entries()) {
    const lastPart = index === lines.length - 1 && endsInRow
    if (index === 0 && inGrid) {
      const [head = '', ...fields] = line.split('\t')
      const slots = [...remainder(head), ...gridRow(lastPart ? fields.slice(0, -1) : fields)]
      if (slots.length > 0) collector.groups.push({ slots, own: true, grid: true })
    } else if (line.startsWith(ROW)) {
      endRun(collector)
      const slots = lastPart ? [] : gridRow(line.slice(1).split('\t'))
      if (worth(slots)) collector.groups.push({ slots, own: false, grid: true })
    } else if (line !== '' || (index > 0 && index < lines.length - 1)) lineOfValues(line, collector, index === 0)
  }
  endRun(collector)
  return withoutStrays(collector.groups)
}

/** Beside grid rows, a figure in a loose line is a page number or the like. */
function withoutStrays(groups: readonly Group[]): Group[] {
  return groups.some((group) => group.grid) ? groups.filter((group) => group.grid) : [...groups]
}
