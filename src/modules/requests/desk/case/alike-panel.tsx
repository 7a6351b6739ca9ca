import { mayDo } from '#shared/actor'
import { Badge } from '#ui/badge'
import { Notice, Panel } from '#ui/notice'
import { outcomeLabel } from '../../domain/outcome.ts'
import { paths } from '../../paths.ts'
import { MANY_APPLICANTS } from '../../queries/asked-by.ts'
import type { Alike } from '../../queries/precedents.ts'
import { agencyName, SAME_MATTER, type CaseFile } from './case-file.ts'

const SHOWN = 6

/** The subject of another agency's request is for those who may read it there; its outcome is for all. */
function AlikeItem({ one, file }: { one: Alike; file: CaseFile }) {
  const may = mayDo(file.actor, 'requests.read', one.agency)
  return <li className="case-item">
    <p className="case-item-head">{may ? <a href={paths.request(one.id)}>{one.number}</a> : <span className="figure">{one.number}</span>}
      <span className="case-item-end"><span className="quiet small figure">相似 {Math.round(one.likeness * 100)}%</span></span></p>
    {may ? <p>{one.subject}</p> : null}
    <p className="small"><span className="quiet">{agencyName(file, one.agency)}　{one.receivedOn}</span> {one.sameApplicant ? <Badge kind="warn">同一申请人</Badge> : null} <b>{one.outcome ? outcomeLabel(one.outcome) : '办理中'}</b></p>
  </li>
}

/** How the like was decided before, here and elsewhere; the same applicant's duplicates; whether many ask for it. */
export function AlikePanel({ file }: { file: CaseFile }) {
  const { alike, askedBy } = file
  const twice = alike.filter(({ sameApplicant, likeness }) => sameApplicant && likeness >= SAME_MATTER)
  return <Panel title="相似申请怎样答复">
    {askedBy >= MANY_APPLICANTS ? <Notice kind="info" title={`${askedBy} 名申请人申请同样的信息`}>可以公开的，可纳入主动公开（条例第四十四条），以后只需告知获取途径。</Notice> : null}
    {twice.length > 0 ? <Notice kind="warn" title={`同一申请人另有 ${twice.length} 件内容相近的申请`}>请核对是否重复申请（条例第三十六条第（六）项）或可以并案。</Notice> : null}
    {alike.length === 0 ? <p className="quiet">没有内容相近的申请。</p> : <ul className="case-items">{alike.slice(0, SHOWN).map((one) => <AlikeItem key={one.id} one={one} file={file} />)}</ul>}
    {alike.length > SHOWN ? <details><summary>另外 {alike.length - SHOWN} 件</summary><ul className="case-items">{alike.slice(SHOWN).map((one) => <AlikeItem key={one.id} one={one} file={file} />)}</ul></details> : null}
  </Panel>
}
