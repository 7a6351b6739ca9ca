import type { OfficePackage } from '../office/package.ts'

const LABELS: Readonly<Record<string, string>> = { header: '页眉', footer: '页脚', footnotes: '脚注', endnotes: '尾注' }
export type Story = { readonly part: string; readonly place: string }

/** The parts of a Word file that are read or printed. */
export function storiesOf(file: OfficePackage, main: string): Story[] {
  return [{ part: main, place: '正文' }, ...Object.entries(LABELS).flatMap(([type, place]) => file.linked(main, type).map((part) => ({ part, place })))]
}
