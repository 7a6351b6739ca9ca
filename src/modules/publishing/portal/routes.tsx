import type { Route } from '#platform/http/types'
import { PortalPage } from '#ui/portal-page'
import { DataTable } from '#ui/table'
import { ledgerRoots } from '../queries/snapshots.ts'

type Root = Awaited<ReturnType<typeof ledgerRoots>>[number]

const LedgerRootsPage = ({ roots }: { roots: readonly Root[] }) => <PortalPage title="台账根" columnName="台账根" columnType="信息公开目录"
  description="办理台账每天算出一个根值并在此公布。手中的回执日后可以据此核对：台账若被改动，根值就对不上。">
  <DataTable caption="每日台账根（SM3，GB/T 32905）" rows={roots} rowKey={({ day }) => day} empty="还没有公布过台账根。系统运行满一天后，次日凌晨公布第一个。" columns={[
    { key: 'day', label: '日期', align: 'day', heads: true, cell: ({ day }) => day },
    { key: 'root', label: '根值', cell: ({ root }) => <code>{root}</code> },
    { key: 'previous', label: '前一个根值', cell: ({ previousRoot }) => <code>{previousRoot}</code> },
  ]} />
  <p><a href="/api/v1/ledger-roots">以 JSON 格式取得（含各台账链当日的末行）</a></p>
</PortalPage>

export const publishingPortalRoutes: readonly Route[] = [
  { at: '/ledger-roots', method: 'GET', open: true, handle: async (kit) => ({ page: <LedgerRootsPage roots={await ledgerRoots(kit.db)} /> }) },
  { at: '/api/v1/ledger-roots', method: 'GET', open: true, handle: async (kit) => ({ json: { roots: await ledgerRoots(kit.db) } }) },
]
