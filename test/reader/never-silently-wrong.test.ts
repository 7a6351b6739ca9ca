import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Edition } from '../../src/modules/annualreport/domain/format.ts'
import { readReport } from '../../src/modules/annualreport/read/read-report.ts'
import { silentlyWrong } from './compare.ts'
import { fullWidth, noughtAs, plain, thousands, type Show } from './form-rows.ts'
import { html, htmlInNavigation } from './html-layouts.ts'
import { consistentTables } from './random-tables.ts'
import { broken, indented, oneALine, pipes, spaces, tabs, together, type Layout } from './text-layouts.ts'

const LAYOUTS: Readonly<Record<string, { layout: Layout; file: string; runs?: number }>> = {
  'one value a line': { layout: oneALine, file: 'a.txt' }, 'indented lines': { layout: indented, file: 'a.txt' }, pipes: { layout: pipes, file: 'a.md' }, tabs: { layout: tabs, file: 'a.txt' },
  spaces: { layout: spaces, file: 'a.txt' }, 'broken rows': { layout: broken, file: 'a.md' }, html: { layout: html, file: 'a.html' }, 'html in navigation': { layout: htmlInNavigation, file: 'a.html' },
  'run together': { layout: together, file: 'a.txt' },
}
const SHOWS: readonly Show[] = [plain, fullWidth, thousands, noughtAs('/'), noughtAs('-'), noughtAs('')]
const edition = fc.constantFrom<Edition>('2021', '2019')
const RUNS = Number(process.env['READER_RUNS'] ?? 25)

/** What happens to reports on their way: a line or a cell is lost, a page number falls in, a line is broken, a line comes twice. */
type Mishap = { readonly kind: 'none' | 'lost' | 'number' | 'split' | 'twice' | 'swapped' | 'joined'; readonly at: number }
const mishap: fc.Arbitrary<Mishap> = fc.record({ kind: fc.constantFrom('none', 'lost', 'number', 'split', 'twice', 'swapped', 'joined'), at: fc.double({ min: 0, max: 1, noNaN: true }) })

function befall(text: string, { kind, at }: Mishap): string {
  const lines = text.split('\n')
  const index = Math.min(lines.length - 2, Math.floor(at * lines.length))
  const line = lines[index] ?? ''
  const half = Math.floor(line.length / 2)
  const changed: Record<Mishap['kind'], () => string[]> = {
    none: () => lines, lost: () => lines.toSpliced(index, 1), number: () => lines.toSpliced(index, 0, '5'), split: () => lines.toSpliced(index, 1, line.slice(0, half), line.slice(half)),
    twice: () => lines.toSpliced(index, 0, line), swapped: () => lines.toSpliced(index, 2, lines[index + 1] ?? '', line), joined: () => lines.toSpliced(index, 2, line + (lines[index + 1] ?? '')),
  }
  return changed[kind]().join('\n')
}

for (const [name, { layout, file }] of Object.entries(LAYOUTS)) {
  test(`${name}: a figure is right, or null, or told of`, async () => {
    await fc.assert(fc.asyncProperty(edition.chain((which) => consistentTables(which)), fc.constantFrom(...SHOWS), async (truth, show) => {
      const read = await readReport(Buffer.from(layout(truth, show)), file)
      assert.deepEqual(silentlyWrong(truth, read), [])
    }), { numRuns: RUNS, seed: 7, endOnFailure: true })
  })

  test(`${name}, damaged on the way: still never a wrong figure in silence`, async () => {
    await fc.assert(fc.asyncProperty(consistentTables(), fc.constantFrom(...SHOWS), mishap, async (truth, show, what) => {
      const text = befall(layout(truth, show), what)
      const read = await readReport(Buffer.from(text), file).catch(() => null)
      if (read) assert.deepEqual(silentlyWrong(truth, read), [], JSON.stringify(what))
    }), { numRuns: RUNS * 4, seed: 11, endOnFailure: true })
  })
}
