import { currentSnapshot, snapshotsOf, type PublicFile, type PublicSnapshot } from '#publishing'
import type { Kit } from '#platform/act'
import type { Answer, Asked } from '#platform/http/types'
import { chineseDay } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { EmptyState } from '#ui/notice'
import { PortalPage } from '#ui/portal-page'
import { DataTable } from '#ui/table'
import type { CleanUpLists } from '../commands/adopt.ts'
import { cleanUpPaths } from '../paths.ts'

const ListsPage = ({ snapshot, files }: { snapshot: PublicSnapshot; files: readonly PublicFile[] }) => {
  const { adoptedOn, lists } = snapshot.data as CleanUpLists
  return <PortalPage title={snapshot.title} columnName="政策文件" columnType="政策文件" description={`${snapshot.agencyName}于${chineseDay(adoptedOn)}通过。没有列入“继续有效”和“修改”目录的文件，不再作为行政管理的依据。`} article={{ title: snapshot.title, published: snapshot.publishedOn, source: snapshot.agencyName }} crumbs={[{ label: '文件清理结果', href: cleanUpPaths.all }]}>
    <ul className="info-cards">{lists.map(({ decision, label, documents }) => <li key={decision}><a className="info-card" href={`#${decision}`}><b>{label}</b><span>{documents.length} 件</span></a></li>)}</ul>
    {lists.map(({ decision, label, documents }) => <section key={decision} id={decision} aria-labelledby={`${decision}-head`}>
      <h2 id={`${decision}-head`} className="info-count">{label}（{documents.length} 件）</h2>
      <DataTable caption={`${label}的文件`} captionHidden cards rows={documents} rowKey={({ id }) => id} empty="没有" columns={[
        { key: 'title', label: '文件', heads: true, cell: ({ title }) => title }, { key: 'number', label: '文号', align: 'day', cell: ({ docNo }) => docNo }, { key: 'issued', label: '成文日期', align: 'day', cell: ({ issuedOn }) => issuedOn },
        ...(decision === 'keep' ? [] : [{ key: 'reason', label: '理由', cell: ({ reason }: { reason: string }) => reason }]),
      ]} />
    </section>)}
    <p>{files.map(({ name, label }) => <a key={name} href={`${snapshot.address}/files/${name}`}>下载：{label}</a>)}</p>
  </PortalPage>
}

export async function showLists(kit: Kit, { params }: Asked): Promise<Answer> {
  const found = await currentSnapshot(kit.db, cleanUpPaths.one(params['id'] ?? ''))
  if (found?.snapshot.kind !== 'clean-up-list') throw new Refusal(404, ['没有这次清理的结果，可能还没有公布'])
  return { page: <ListsPage {...found} /> }
}

export async function showAllLists(kit: Kit): Promise<Answer> {
  const all = await snapshotsOf(kit.db, { kind: 'clean-up-list' })
  return { page: <PortalPage title="文件清理结果" columnName="政策文件" columnType="政策文件" description="历次规范性文件清理公布的目录">
    {all.length === 0 ? <EmptyState title="还没有公布清理结果" text="清理通过后，继续有效、修改、废止、失效的目录在这里公布" /> : <ul className="links">{all.map(({ address, title, agencyName, publishedOn }) => <li key={address}><a href={address}>{title}</a><span className="links-source">{agencyName}</span><time dateTime={publishedOn}>{publishedOn}</time></li>)}</ul>}
  </PortalPage> }
}
