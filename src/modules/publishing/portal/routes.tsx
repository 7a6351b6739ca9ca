import type { Route } from '#platform/http/types'
import { PortalPage } from '#ui/portal-page'
import { ledgerRoots } from '../queries/snapshots.ts'

type Root = Awaited<ReturnType<typeof ledgerRoots>>[number]

const LedgerRootsPage = ({ roots }: { roots: readonly Root[] }) => <PortalPage title="台账根" columnName="台账根" columnType="信息公开目录"
  description="办理台账每天算出一个根值并在此公布。手中的回执日后可以据此核对：台账若被改动，根值就对不上。">
  <div className="table-scroll" role="region" aria-label="每日台账根" tabIndex={0}>
    <table className="table"><caption>每日台账根（SM3，GB/T 32905）</caption>
      <thead><tr><th scope="col">日期</th><th scope="col">根值</th><th scope="col">前一日根值</th></tr></thead>
      <tbody>
        {roots.length === 0 ? <tr><td colSpan={3}>还没有公布过台账根。系统运行满一天后，次日凌晨公布第一个。</td></tr> : null}
        {roots.map(({ day, root, previousRoot }) => <tr key={day}><th scope="row">{day}</th><td><code>{root}</code></td><td><code>{previousRoot}</code></td></tr>)}
      </tbody>
    </table>
  </div>
  <p><a href="/api/v1/ledger-roots">以 JSON 格式取得（含各台账链当日的末行）</a></p>
</PortalPage>

export const publishingPortalRoutes: readonly Route[] = [
  { at: '/ledger-roots', method: 'GET', open: true, handle: async (kit) => ({ page: <LedgerRootsPage roots={await ledgerRoots(kit.db)} /> }) },
  { at: '/api/v1/ledger-roots', method: 'GET', open: true, handle: async (kit) => ({ json: { roots: await ledgerRoots(kit.db) } }) },
]
