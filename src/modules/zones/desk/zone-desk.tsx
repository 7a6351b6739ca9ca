import { agencyById } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { ConfirmPage } from '#ui/confirm-page'
import { TextField, type Wrong } from '#ui/form'
import { closeZone, reopenZone } from '../commands/close-zone.ts'
import { faultsOfInspection, inspectZone } from '../commands/inspect-zone.ts'
import { faultsOfPhoto, putPhoto } from '../commands/put-photos.ts'
import { reasonsNotToClose, reasonsNotToReopen } from '../domain/faults.ts'
import { paths } from '../paths.ts'
import { inspectionsOf, zoneById, zoneHistory } from '../queries/zones.ts'
import { photoOf } from '../store.ts'
import { ZoneDeskPage } from './zone-desk-page.tsx'

type Redrawn = { readonly at: 'inspection' | 'photo'; readonly wrong: readonly Wrong[] }
async function zonePage(kit: Kit, { actor, params, form }: AskedBy, redrawn: Redrawn | null = null): Promise<Answer> {
  const zone = await zoneById(kit.db, params['id'] ?? '')
  const [history, inspections, { name }] = await Promise.all([zoneHistory(kit.db, zone.id), inspectionsOf(kit.db, zone.id), agencyById(kit.db, zone.agency)])
  return { page: <ZoneDeskPage zone={zone} agencyName={name} actor={actor} history={history} inspections={inspections} today={dayOf(kit.now())} typed={form} wrong={redrawn?.wrong ?? []} at={redrawn?.at ?? null} />, ...(redrawn ? { status: 422 } : {}) }
}
export const showZoneAtDesk = (kit: Kit, asked: AskedBy): Promise<Answer> => zonePage(kit, asked)

export async function postInspection(kit: Kit, asked: AskedBy): Promise<Answer> {
  const zone = asked.params['id'] ?? '', { day = '', result = '', note = '' } = asked.form
  const wrong = faultsOfInspection({ zone, day, result, note }, dayOf(kit.now()))
  if (wrong.length > 0) return zonePage(kit, asked, { at: 'inspection', wrong })
  await inspectZone(kit, asked.actor, { zone, day, result, note })
  return { goTo: `${paths.zone(zone)}#inspections`, notice: '已记下这次检查' }
}

export async function postPhoto(kit: Kit, asked: AskedBy): Promise<Answer> {
  const id = asked.params['id'] ?? '', seen = Number(asked.form['version']), remove = asked.form['remove']
  if (remove !== undefined) await putPhoto(kit, asked.actor, id, { seen, remove })
  else {
    const add = { bytes: asked.uploads.find(({ field }) => field === 'photo')?.bytes ?? new Uint8Array(), label: asked.form['label'] ?? '' }
    const wrong = faultsOfPhoto(add, (await zoneById(kit.db, id)).photos.length)
    if (wrong.length > 0) return zonePage(kit, asked, { at: 'photo', wrong })
    await putPhoto(kit, asked.actor, id, { seen, add })
  }
  return { goTo: `${paths.zone(id)}#photos`, notice: '照片已更新并公布' }
}

export async function showDeskPhoto(kit: Kit, { params }: AskedBy): Promise<Answer> {
  const photo = await photoOf(kit.db, params['id'] ?? '', params['name'] ?? '')
  if (!photo) throw new Refusal(404, ['没有这张照片'])
  return { file: { bytes: photo.bytes, mediaType: photo.mediaType, name: photo.name, inline: true } }
}

/** Closing and opening again: what will happen, then do it. */
const CONFIRM = {
  close: { title: '停用专区', confirm: '确认停用', danger: true, path: paths.close, reasons: reasonsNotToClose, run: closeZone, done: '专区已停用', label: '停用的原因', hint: '会显示在公开页面上',
    consequences: ['公开列表和地图上不再有这个专区，它的页面写明何时、为什么停用', '触摸屏不能再使用', '登记、检查和统计都保留，可以恢复使用'] },
  reopen: { title: '恢复使用专区', confirm: '确认恢复', danger: false, path: paths.reopen, reasons: reasonsNotToReopen, run: reopenZone, done: '专区已恢复使用', label: '说明（可以不填）', hint: '记入变更记录',
    consequences: ['专区重新出现在公开列表和地图上', '触摸屏可以使用；请先核对开放时间和电话'] },
} as const

async function confirmPage(kit: Kit, { params, form, actor }: AskedBy, which: keyof typeof CONFIRM, wrong: readonly Wrong[] = []): Promise<Answer> {
  const zone = await zoneById(kit.db, params['id'] ?? ''), { title, confirm, danger, path, reasons, consequences, label, hint } = CONFIRM[which]
  if (!mayDo(actor, 'zones.change', zone.agency)) throw new Refusal(403, ['您的角色不能变更这个单位的专区'])
  return { page: <ConfirmPage title={title} crumbs={[{ label: '政务公开专区', href: paths.zones }, { label: zone.name, href: paths.zone(zone.id) }]} consequences={consequences} action={path(zone.id)} confirm={confirm} back={paths.zone(zone.id)}
    danger={danger} hidden={{ version: String(zone.version) }} wrong={wrong} reasons={reasons(zone)}>
    <TextField label={label} name="reason" value={form['reason'] ?? ''} maxLength={200} required={danger} hint={hint} />
  </ConfirmPage>, ...(wrong.length > 0 ? { status: 422 } : {}) }
}
export const showConfirm = (which: keyof typeof CONFIRM) => (kit: Kit, asked: AskedBy): Promise<Answer> => confirmPage(kit, asked, which)
export const postConfirm = (which: keyof typeof CONFIRM) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const id = asked.params['id'] ?? ''
  try { await CONFIRM[which].run(kit, asked.actor, { id, seen: Number(asked.form['version']), reason: asked.form['reason'] ?? '' }) } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 422) throw error
    return confirmPage(kit, asked, which, error.reasons.map((reason) => ({ field: 'reason', reason })))
  }
  return { goTo: paths.zone(id), notice: CONFIRM[which].done }
}
