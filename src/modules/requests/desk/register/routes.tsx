import { fileTypeFromBuffer } from 'file-type'
import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy, Route, Upload } from '#platform/http/types'
import { mayDo, type Actor } from '#shared/actor'
import { dayOf } from '#shared/days'
import { registerRequest } from '../../commands/register-request.ts'
import { faultsOfRegistration, registrationOf, type FieldReason } from '../../domain/registration.ts'
import { paths } from '../../paths.ts'
import { RegisteredPage } from './registered-page.tsx'
import { RegisterPage } from './register-page.tsx'

const choices = async (kit: Kit, actor: Actor) => (await allAgencies(kit.db)).filter(({ id, active, reports }) => active && reports && mayDo(actor, 'requests.register', id))
  .map(({ id, name }) => ({ value: id, label: name }))

/** What a paper may come as. The type is read from the content, never from the name. */
const TAKEN: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png', 'image/tiff', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/x-cfb', 'application/zip']

async function filesOf(uploads: readonly Upload[]): Promise<{ files: { kind: string; title: string; name: string; mediaType: string; bytes: Uint8Array }[]; wrong: FieldReason[] }> {
  const files = [], wrong: FieldReason[] = []
  for (const { name, bytes } of uploads) {
    const mediaType = (await fileTypeFromBuffer(bytes))?.mime
    if (mediaType && TAKEN.includes(mediaType)) files.push({ kind: 'attachment', title: name, name, mediaType, bytes })
    else wrong.push({ field: 'files', reason: `“${name}”不是 PDF、图片或 Word 文件，请转换后再上传` })
  }
  return { files, wrong }
}

async function register(kit: Kit, { actor, form, all, uploads }: AskedBy): Promise<Answer> {
  const today = dayOf(kit.now())
  const { files, wrong } = await filesOf(uploads)
  const faults = [...faultsOfRegistration(form, today), ...wrong]
  if (faults.length > 0) return { page: <RegisterPage form={form} help={all('help')} wrong={faults} agencies={await choices(kit, actor)} />, status: 422 }
  const made = await registerRequest(kit, actor, { agency: form['agency'] ?? actor.agency, ...registrationOf(form, all('help')), attachments: files })
  return { page: <RegisteredPage {...made} /> }
}

export const registerRoutes: readonly Route[] = [
  { at: paths.register, method: 'GET', deed: 'requests.register', handle: async (kit, { actor }) => ({
    page: <RegisterPage form={{ arrivedOn: dayOf(kit.now()), class: 'natural', idKind: 'resident_id', wantedForm: 'unsaid', delivery: 'unsaid', agency: actor.agency }} help={[]} wrong={[]} agencies={await choices(kit, actor)} /> }) },
  { at: paths.register, method: 'POST', deed: 'requests.register', handle: register },
]
