import type { Form, Route } from '#platform/http/types'
import { findReceipt } from '#platform/ledger/daily-root'
import { whereMay, type Actor } from '#shared/actor'
import { isDay } from '#shared/days'
import { verify } from './commands/verify.ts'
import { LedgerPage, type Filter } from './desk/ledger-page.tsx'
import { ReceiptPage, VerdictPage } from './desk/verdict-page.tsx'
import { saidWith, type LedgerWords } from './desk/words.ts'
import { readableChains } from './domain/chains.ts'
import { paths } from './paths.ts'
import { deedsIn, linesOf, type LinesAsked } from './queries/lines.ts'

const SIZE = 20

const filterFrom = (query: Form): Filter => {
  const text = (name: string) => (query[name] ?? '').trim().slice(0, 100)
  return { chain: text('chain'), deed: text('deed'), actor: text('actor'), subject: text('subject'), from: text('from'), to: text('to') }
}

function read(filter: Filter, actor: Actor, page: number): { asked: LinesAsked; wrong: string[] } {
  const { from, to, ...exact } = filter
  const wrong = [from, to].filter((day) => day !== '' && !isDay(day)).map((day) => `“${day}”不是日期，请写成 2024-01-31 的样子`)
  const days = { ...(isDay(from) ? { from } : {}), ...(isDay(to) ? { to } : {}) }
  return { asked: { ...exact, ...days, chains: readableChains(whereMay(actor, 'audit.read')), page, size: SIZE }, wrong }
}

/** The ledger at the desk. `words` names agencies and deeds, passed in by app.ts. */
export const auditRoutesWith = (words: LedgerWords): readonly Route[] => [
  { at: paths.ledger, method: 'GET', deed: 'audit.read', handle: async (kit, { actor, query }) => {
    const filter = filterFrom(query)
    const page = Math.max(1, Math.trunc(Number(query['page'] ?? '1')) || 1)
    const { asked, wrong } = read(filter, actor, page)
    const { total, lines } = wrong.length > 0 ? { total: 0, lines: [] } : await linesOf(kit.db, asked)
    return {
      page: <LedgerPage actor={actor} said={await saidWith(words, kit.db)} deeds={await deedsIn(kit.db)} filter={filter} wrong={wrong}
        lines={lines} total={total} page={page} size={SIZE} />,
      status: wrong.length > 0 ? 422 : 200,
    }
  } },
  { at: paths.verify, method: 'POST', deed: 'audit.verify', handle: async (kit, { actor }) => ({
    page: <VerdictPage verdict={await verify(kit, actor)} said={await saidWith(words, kit.db)} />,
  }) },
  { at: paths.receipt, method: 'GET', deed: 'audit.read', handle: async (kit, { query }) => {
    const asked = (query['hash'] ?? '').trim()
    return { page: <ReceiptPage found={asked === '' ? null : { asked, receipt: await findReceipt(kit.db, asked) }} /> }
  } },
]
