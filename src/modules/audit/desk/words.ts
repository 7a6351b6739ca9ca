import type { Kysely } from 'kysely'
import type { AgencyId, Deed } from '#shared/actor'
import { SHARED_CHAINS } from '../domain/chains.ts'

/** What lines are called in Chinese: agencies and deeds belong to other modules of this floor, so app.ts passes their words in. */
export type LedgerWords = {
  readonly agencies: (db: Kysely<unknown>) => Promise<readonly { readonly id: AgencyId; readonly name: string }[]>
  readonly deeds: Readonly<Record<Deed, string>>
}

const OWN_DEEDS: Readonly<Record<Deed, string>> = {
  'identity.sign-in': '登录', 'identity.refuse-sign-in': '登录失败', 'identity.sign-out': '退出', 'identity.change-password': '修改本人密码',
  'identity.enrol-code': '启用动态验证码', 'identity.remove-code': '解除本人动态验证码', 'identity.end-own-session': '退出其他设备', 'audit.close-day': '每日封账', 'publishing.publish-root': '公布每日根',
}

export type Said = {
  readonly chain: (id: string) => string
  readonly deed: (deed: Deed) => string
  readonly chains: readonly { readonly id: string; readonly name: string }[]
}

export async function saidWith(words: LedgerWords, db: Kysely<unknown>): Promise<Said> {
  const chains = [...await words.agencies(db), ...Object.entries(SHARED_CHAINS).map(([id, name]) => ({ id, name }))]
  const names = new Map(chains.map(({ id, name }) => [id, name]))
  return { chains, chain: (id) => names.get(id) ?? id, deed: (deed) => OWN_DEEDS[deed] ?? words.deeds[deed] ?? deed }
}
