import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readReport } from '../../src/modules/annualreport/read/read-report.ts'
import { wrongCells } from './compare.ts'
import { fullWidth, noughtAs, plain, thousands, wideThousands, type Show } from './form-rows.ts'
import { html, htmlInNavigation } from './html-layouts.ts'
import { sampleTables } from './random-tables.ts'
import { broken, indented, oneALine, pipes, spaces, tabs, type Layout } from './text-layouts.ts'

const LAYOUTS: Readonly<Record<string, { layout: Layout; file: string }>> = {
  'one value a line': { layout: oneALine, file: 'a.txt' }, 'indented lines': { layout: indented, file: 'a.txt' }, pipes: { layout: pipes, file: 'a.md' }, tabs: { layout: tabs, file: 'a.txt' },
  spaces: { layout: spaces, file: 'a.txt' }, 'broken rows': { layout: broken, file: 'a.md' }, html: { layout: html, file: 'a.html' }, 'html in navigation': { layout: htmlInNavigation, file: 'a.html' },
}
const SHOWS: Readonly<Record<string, Show>> = { plain, 'full-width': fullWidth, thousands, 'full-width thousands': wideThousands, 'nought as stroke': noughtAs('/'), 'nought as dash': noughtAs('-'), 'nought as full dash': noughtAs('－'), 'nought left blank': noughtAs('') }
/** Where blanks part the figures a blank cell leaves no trace, and among empty lines it cannot be told from a gap: such rows are told of (see never-silently-wrong). */
const leavesNoTrace = (name: string, how: string): boolean => how === 'nought left blank' && ['spaces', 'broken rows', 'one value a line'].includes(name)

for (const edition of ['2021', '2019'] as const) {
  for (const [name, { layout, file }] of Object.entries(LAYOUTS)) {
    for (const [how, show] of Object.entries(SHOWS)) {
      if (leavesNoTrace(name, how)) continue
      test(`${edition}, ${name}, ${how}: every cell reads as written`, async () => {
        const truth = sampleTables(edition)
        const read = await readReport(Buffer.from(layout(truth, show)), file)
        assert.deepEqual(wrongCells(truth, read), [])
        assert.equal(read.edition, edition)
        if (how.startsWith('nought')) assert.ok(read.warnings.some(({ code }) => code === 'blank-cell'))
      })
    }
  }
}
