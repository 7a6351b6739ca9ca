import type { Generated, Kysely, Selectable } from 'kysely'

export type IdentityTables = {
  'identity.account': {
    login: string; name: string; agency: string; password_hash: string; state: 'active' | 'disabled'; must_change_password: boolean
    totp_secret: string | null; totp_pending: string | null; totp_last_step: Generated<number>
    made_at: Date; password_changed_at: Date; last_sign_in_at: Date | null
  }
  'identity.holding': { login: string; role: string; agency: string; granted_by: string; granted_at: Date }
  'identity.session': {
    id: Generated<number>; token_hash: string; login: string; step: 'code' | 'open'; made_at: Date; seen_at: Date; ends_at: Date; ip: string; user_agent: string
  }
  'identity.attempt': { key: string; tries: number; ends_at: Date }
}
export type AccountRow = Selectable<IdentityTables['identity.account']>
export const tablesOf = (db: Kysely<unknown>): Kysely<IdentityTables> => db.withTables<IdentityTables>()
