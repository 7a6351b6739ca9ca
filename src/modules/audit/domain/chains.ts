import type { AgencyId } from '#shared/actor'

/** Chains that belong to no agency: sign-ins to accounts that do not exist, and the closing of days. Whoever reads the ledger sees them. */
export const SHARED_CHAINS: Readonly<Record<string, string>> = { 'sign-in': '（不存在的账号登录）', ledger: '（每日封账）' }

/** The chains that somebody may read, whose right reaches these agencies. */
export const readableChains = (agencies: 'all' | readonly AgencyId[]): 'all' | readonly string[] =>
  agencies === 'all' ? 'all' : [...agencies, ...Object.keys(SHARED_CHAINS)]
