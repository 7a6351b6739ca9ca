import type { Job, Jobs } from '#platform/jobs'
import { makeBundle } from './work/build-bundle.ts'
import { eraseExpired } from './work/erase-expired.ts'
import { mailLetter } from './work/mail-letter.ts'
import { publishApplyGuide } from './work/publish-guide.ts'
import { recountClocks } from './work/recount-clocks.ts'
import { refreshView } from './work/refresh-view.ts'
import { makeLetterPapers } from './work/render-letter.ts'

const ofRequest = (work: (kit: Parameters<Job>[0], request: string) => Promise<void>): Job => (kit, data) => work(kit, (data as { request: string }).request)
const ofLetter = (work: (kit: Parameters<Job>[0], letter: number) => Promise<void>): Job => (kit, data) => work(kit, (data as { letter: number }).letter)

/** What the worker does for requests. */
export const jobs: Jobs = {
  'requests.refresh-view': ofRequest(refreshView),
  'requests.render-letter': ofLetter(makeLetterPapers),
  'requests.mail-letter': ofLetter(mailLetter),
  'requests.build-bundle': ofRequest(makeBundle),
  'requests.publish-guide': async (kit) => publishApplyGuide(kit),
  'requests.recount-clocks': async (kit) => { await recountClocks(kit) },
  'requests.erase-expired': async (kit) => { await eraseExpired(kit) },
}
