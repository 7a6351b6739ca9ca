import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { annualCounts, OUTCOME_KEYS, OUTCOMES } from '#requests'
import { loadRecords, loadRow } from '../../src/modules/requests/store.ts'
import { applicantOf } from '../../src/modules/requests/store-applicant.ts'
import { caseKey, openView } from '#platform/crypto/query-code'
import { caseView } from '#publishing'
import type { CaseView } from '../../src/modules/requests/domain/case-view.ts'
import { openRequestsOffice, type RequestsOffice } from './office.ts'
import { archivedWith } from './ways.ts'

let office: RequestsOffice
before(async () => { office = await openRequestsOffice() })
after(() => office.close())

for (const [at, outcome] of OUTCOME_KEYS.entries()) {
  test(`${OUTCOMES[outcome].label}: from the counter to the archived file, the applicant's page and the row of table 三`, async () => {
    const id = await archivedWith(office, outcome, `第${at}件：${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌'[at]}工程的竣工验收材料`)
    const row = await loadRow(office.kit.db, id)
    assert.deepEqual([row.state, row.outcome, row.closed_on !== null, row.letter_number !== null], ['archived', outcome, true, true])
    const { papers, letters } = await loadRecords(office.kit.db, id)
    assert.ok(letters.every(({ pdf, docx }) => pdf !== null && docx !== null), 'every letter is set')
    assert.deepEqual(papers.filter(({ kind }) => kind.startsWith('bundle')).map(({ kind }) => kind), ['bundle', 'bundle_zip'])
    const year = Number(row.closed_on?.slice(0, 4))
    const counts = await annualCounts(office.kit.db, { agencies: ['jiaotong'], year })
    assert.deepEqual(counts.filter((one) => one.row === outcome).map(({ column, n }) => [column, n]), [['natural', 1]])
    const { queryCode } = await applicantOf(office.kit.db, office.kit.home, id)
    const { locator, key } = await caseKey(queryCode, '002X')
    const sealed = await caseView(office.portal, locator)
    const view = JSON.parse(String(openView(key, sealed?.sealed ?? Buffer.alloc(0)))) as CaseView
    assert.equal(view.state, 'archived')
    assert.ok(view.letters.some(({ file }) => file.endsWith('.pdf')))
    assert.equal(view.remedies.length, { reviewFirst: 1, either: 2, none: 0 }[OUTCOMES[outcome].remedy])
  })
}

test('what went through leaves table 三 in balance', async () => {
  const counts = await annualCounts(office.kit.db, { agencies: ['jiaotong'], year: 2025 })
  const of = (rows: readonly string[]) => counts.filter(({ row }) => rows.includes(row)).reduce((sum, { n }) => sum + n, 0)
  assert.equal(of(['new']), OUTCOME_KEYS.length)
  assert.equal(of(['new', 'carried_in']), of([...OUTCOME_KEYS, 'carried_out']))
})
