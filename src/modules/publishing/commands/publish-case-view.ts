import type { Scene } from '#platform/act'
import { sm3 } from '#platform/ledger/hash'
import { caseAddress, caseSealText } from '../domain/case-seal.ts'
import { asGate } from './as-gate.ts'

export type SealedFile = { readonly name: string; readonly mediaType: string; readonly sealed: Buffer }

/** Puts what an applicant may see of a case on the public side, sealed; it takes the place of what stood there. */
export async function publishCaseView(scene: Scene, view: { readonly locator: string; readonly sealed: Buffer; readonly files: readonly SealedFile[] }): Promise<void> {
  const row = { sealed: view.sealed, updated_at: scene.now }
  await asGate(scene.db, async (site) => {
    await site.insertInto('site.case_view').values({ locator: view.locator, ...row }).onConflict((conflict) => conflict.column('locator').doUpdateSet(row)).execute()
    await site.deleteFrom('site.case_file').where('locator', '=', view.locator).execute()
    for (const { name, mediaType, sealed } of view.files) await site.insertInto('site.case_file').values({ locator: view.locator, name, media_type: mediaType, sealed }).execute()
  })
  const hash = sm3(caseSealText(sm3(view.sealed), view.files.map(({ name, mediaType, sealed }) => ({ name, mediaType, hash: sm3(sealed) }))))
  scene.seal({ address: caseAddress(view.locator), version: scene.now.getTime(), hash, act: 'publish' })
}

/** Takes a case off the public side, when its archive term is over. */
export async function removeCaseView(scene: Scene, locator: string): Promise<void> {
  await asGate(scene.db, (site) => site.deleteFrom('site.case_view').where('locator', '=', locator).execute())
  scene.seal({ address: caseAddress(locator), version: scene.now.getTime(), hash: '', act: 'withdraw' })
}
