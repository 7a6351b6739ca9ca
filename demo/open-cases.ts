import { openDemoCase, type NewRequest } from '#requests'
import type { Kit } from '#platform/act'
import { ROOT } from './agencies.ts'
import { Random } from './random.ts'

/** Cases that are open on the demo's morning get an applicant, so that they can be worked on; nobody of these exists. */
export async function openCases(kit: Kit, requests: readonly NewRequest[], seed: number): Promise<number> {
  const open = requests.filter(({ closed_on }) => closed_on === null)
  for (const [at, request] of open.entries()) {
    const random = Random.of(seed, `applicant ${request.id}`)
    await openDemoCase(kit, request.id, {
      class: request.applicant_class, name: request.applicant_masked, idKind: 'other', idNumber: `演示${String(1000 + at)}`, contact: request.applicant_class === 'natural' ? '' : '陈某',
      phone: `1390000${String(1000 + at)}`, email: `demo${at}@example.org`, address: `青汀市${random.pick(['临江路', '禾苑路', '汀洲街'])}${1 + (at % 90)}号`, postcode: '000000', queryCode: '', locator: '', viewKey: '',
    })
  }
  return open.filter(({ agency }) => agency === ROOT).length
}
