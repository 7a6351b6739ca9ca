import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kit } from '#platform/act'
import { projectRoot } from '#platform/database/project-root'
import type { Answer, Asked, Look, OpenRoute, Route } from '#platform/http/types'
import { kioskPaths as paths } from '../paths.ts'
import { publicZoneAt } from '../queries/public-zones.ts'
import { showAbout, showApply, showPhone } from './along.tsx'
import { showColumn, showColumns, showGuides, showLocal, showPolicies } from './browse.tsx'
import { showFound } from './find.tsx'
import { showEntryOnScreen, showPolicyOnScreen } from './read.tsx'
import { sendUse } from './send-use.ts'
import { showStart } from './start.tsx'

const LOOKS: readonly Look[] = ['normal', 'senior', 'contrast']

/** The way back is of this screen alone. */
async function changeLook(_kit: Kit, { params, query }: Asked): Promise<Answer> {
  const start = paths.start(params['id'] ?? ''), back = query['back'] ?? ''
  return { goTo: back === start || back.startsWith(`${start}/`) ? back : start, look: LOOKS.find((look) => look === query['set']) ?? 'normal' }
}

const parsed = (text: string | undefined): unknown => { try { return JSON.parse(text ?? '') } catch { return null } }

/** The visit is over: its sums go to the office, every cookie is taken back, the browser is told to keep nothing. A screen of a zone that was closed is left too. */
async function endVisit(kit: Kit, { params, form }: Asked): Promise<Answer> {
  const id = params['id'] ?? ''
  const zone = await publicZoneAt(kit.db, id).catch(() => null)
  if (zone) await sendUse(kit, zone.id, parsed(form['use'])).catch(() => false)
  return { goTo: paths.start(id), forget: true }
}

/** Nobody on the way, nor the browser, may keep a page that a stranger has read: `personal` sends no-store. */
const page = (at: string, handle: OpenRoute['handle']): Route => ({ at, method: 'GET', open: true, personal: true, handle })

/** The touch screen of a zone. */
export const kioskRoutes: readonly Route[] = [
  { at: paths.words, method: 'GET', open: true, handle: async () => ({ text: await readFile(join(projectRoot(), 'data', 'pinyin-words.txt'), 'utf8'), mediaType: 'text/plain; charset=utf-8' }) },
  page(paths.start(':id'), showStart), page(paths.local(':id'), showLocal), page(paths.guides(':id'), showGuides), page(paths.policies(':id'), showPolicies), page(paths.columns(':id'), showColumns), page(`${paths.columns(':id')}/:column`, showColumn),
  page(paths.search(':id'), showFound), page('/kiosk/:id/read/info/:year/:number', showEntryOnScreen), page('/kiosk/:id/read/policies/:policy', showPolicyOnScreen), page(paths.apply(':id'), showApply), page(paths.about(':id'), showAbout),
  page('/kiosk/:id/phone', showPhone), page('/kiosk/:id/look', changeLook),
  // Tokenless: it changes nothing but the screen's own cookies and anonymous sums, and must also work when the cookie of the form has gone.
  { at: paths.end(':id'), method: 'POST', open: true, personal: true, tokenless: true, handle: endVisit },
]
