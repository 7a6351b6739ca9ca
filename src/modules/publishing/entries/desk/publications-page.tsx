import { Badge } from '#ui/badge'
import { momentOf } from '#shared/moments'
import { RegisterPage, type RegisterFilter } from '#ui/register-page'
import { ACTS, type PublicationLine } from '../queries/publications.ts'
import { paths } from '../../paths.ts'
import { EntriesTabs } from './tabs.tsx'

type PublicationsPageProps = {
  readonly query: Readonly<Record<string, string | undefined>>; readonly filters: readonly RegisterFilter[]; readonly rows: readonly PublicationLine[]; readonly total: number; readonly page: number; readonly size: number
  readonly names: ReadonlyMap<string, string>
}
const KINDS = { publish: 'good', correct: 'info', withdraw: 'bad' } as const

/** Everything that went through the gate: when, by whom, which version, which hash. */
export const PublicationsPage = ({ names, ...list }: PublicationsPageProps) => <RegisterPage title="发布登记簿" path={paths.publications} {...list} rowKey={({ id }) => String(id)}
  before={<EntriesTabs at={paths.publications} />}
  columns={[
    { key: 'at', label: '时间', align: 'day', cell: ({ at }) => momentOf(new Date(at)) },
    { key: 'act', label: '操作', cell: ({ act }) => <Badge kind={KINDS[act]}>{ACTS[act]}</Badge> },
    { key: 'title', label: '标题', heads: true, cell: ({ title, reason }) => <>{title}{reason ? <span className="quiet small">　{reason}</span> : null}</> },
    { key: 'agency', label: '单位', cell: ({ agency }) => names.get(agency) ?? agency },
    { key: 'address', label: '公开网址', cell: ({ address }) => <code className="small">{address}</code> },
    { key: 'version', label: '版', align: 'end', cell: ({ version }) => version },
    { key: 'account', label: '经办', cell: ({ account }) => (account === 'system' ? '系统' : account) },
    { key: 'hash', label: '散列值（SM3）', cell: ({ hash }) => <code className="small" title={hash}>{hash.slice(0, 12)}…</code> },
  ]} />
