import { allAgencies, findAgency, type Agency } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { type Actor, mayDo } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { importReport } from '../../commands/import-report.ts'
import { deskPaths } from '../../paths.ts'
import { dropUpload, keptUpload } from './kept-uploads.ts'
import { readUpload } from './read-upload.ts'
import { type Reviewed, ReviewPage } from './review-page.tsx'

type Refused = { readonly key: string; readonly agency: string; readonly reasons: readonly string[] }

const keysIn = (text: string | undefined): string[] => [...new Set((text ?? '').split('.').filter((key) => key !== ''))].slice(0, 40)

async function reviewed(kit: Kit, actor: Actor, key: string, agencies: readonly Agency[], refused: Refused | undefined): Promise<Reviewed> {
  try {
    const upload = await keptUpload(kit, actor, key)
    const { read, unread } = await readUpload(upload)
    const guessed = read ? await findAgency(kit.db, read.agency) : null
    return {
      key,
      name: upload.name,
      read,
      unread,
      agency: refused?.agency ?? (agencies.some(({ id }) => id === guessed?.id) ? guessed?.id : undefined) ?? '',
      wrong: refused?.reasons ?? [],
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { key, name: '', read: null, unread: error.reasons.join('；'), agency: '', wrong: [] }
  }
}

async function draw(kit: Kit, actor: Actor, keys: readonly string[], refused?: Refused) {
  const agencies = (await allAgencies(kit.db)).filter((agency) => agency.reports && mayDo(actor, 'annualreport.write', agency.id))
  const files: Reviewed[] = []
  for (const key of keys) files.push(await reviewed(kit, actor, key, agencies, refused?.key === key ? refused : undefined))
  return <ReviewPage files={files} agencies={agencies} />
}

/** What was read from the uploaded files, before anything of it is kept. */
export async function reviewImport(kit: Kit, { actor, query }: AskedBy): Promise<Answer> {
  const keys = keysIn(query['keys'])
  return keys.length === 0 ? { goTo: deskPaths.import } : { page: await draw(kit, actor, keys) }
}

/** Saves or drops one file; what it says is read again from the kept upload, never taken from the form. */
export async function postImportOne(kit: Kit, { actor, form, params }: AskedBy): Promise<Answer> {
  const key = params['key'] ?? ''
  const agency = form['agency'] ?? ''
  const keys = keysIn(form['keys'])
  const rest = keys.filter((one) => one !== key)
  const goTo = rest.length > 0 ? deskPaths.importReview(rest) : deskPaths.board()
  const upload = await keptUpload(kit, actor, key)
  if (form['decision'] === 'drop') {
    await dropUpload(kit, key)
    return { goTo, notice: `没有导入“${upload.name}”` }
  }
  try {
    if (agency === '') throw new Refusal(422, ['请选择这份报告是哪个单位的'])
    await importReport(kit, actor, { agency, fileName: upload.name, bytes: upload.bytes, confirm: form['confirm'] === 'yes' })
  } catch (error) {
    if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== 409)) throw error
    return { page: await draw(kit, actor, keys.length > 0 ? keys : [key], { key, agency, reasons: error.reasons }), status: error.status }
  }
  await dropUpload(kit, key)
  return { goTo, notice: `已导入“${upload.name}”` }
}
