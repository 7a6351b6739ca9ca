import { Button, Form, LinkButton } from '#ui/form'
import { Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import type { PaperLine } from '../../domain/facts.ts'
import { isOpen } from '../../domain/procedure.ts'
import { SUPPLIABLE } from '../../domain/supply.ts'
import { AddPaperForm, type PaperTyped } from './add-paper-form.tsx'
import { mayHere, type CaseFile } from './case-file.ts'
import { casePaths } from './case-paths.ts'
import { canRedact, holdsIdentity, paperKind, sizeWords } from './paper-words.ts'

function PaperName({ file, paper }: { file: CaseFile; paper: PaperLine }) {
  const label = paper.title === paper.name ? paper.name : `${paper.title}（${paper.name}）`
  if (paper.erasedOn) return <>{label} <span className="quiet">已于 {paper.erasedOn} 销毁</span></>
  if (holdsIdentity(paper.kind) && !mayHere(file, 'requests.unmask')) return <>{label} <span className="quiet">含申请人身份，您的角色不能打开</span></>
  return <a href={casePaths.paper(file.row.id, paper.id)}>{label}</a>
}

/** Whether the paper goes to the applicant with the answer; can be changed until it is served. */
function Supply({ file, paper }: { file: CaseFile; paper: PaperLine }) {
  if (!SUPPLIABLE.includes(paper.kind)) return null
  if (file.row.closed_on || !mayHere(file, 'requests.handle')) return paper.shown ? <span>随答复提供</span> : null
  return <><Form action={casePaths.supply(file.row.id, paper.id)} look="inline" id={`supply-${paper.id}`} hidden={{ supply: paper.shown ? 'no' : 'yes' }}>
    <Button size="small">{paper.shown ? '随答复提供 ✓ 取消' : '随答复提供'}</Button>
  </Form> <LinkButton href={casePaths.check(file.row.id, paper.id)} size="small" kind="quiet">检查</LinkButton></>
}

/** The papers of the case; letters stand in their own list. */
export function PapersPanel({ file, typed }: { file: CaseFile; typed: PaperTyped | null }) {
  const papers = file.facts.papers.filter(({ kind }) => kind !== 'letter')
  const may = mayHere(file, 'requests.redact')
  const add = mayHere(file, 'requests.handle') && isOpen(file.row.state) ? <AddPaperForm id={file.row.id} typed={typed} /> : null
  if (papers.length === 0) return <Panel title="材料" id="papers"><p className="quiet">案卷里还没有材料。</p>{add}</Panel>
  return <Panel title="材料" id="papers" flush>
    <DataTable caption="案卷材料" captionHidden cards rows={papers} rowKey={({ id }) => String(id)} columns={[
      { key: 'name', label: '名称', heads: true, cell: (paper) => <span className="breakable"><PaperName file={file} paper={paper} /></span> },
      { key: 'kind', label: '种类', cell: ({ kind }) => paperKind(kind) }, { key: 'on', label: '日期', align: 'day', cell: ({ on }) => on },
      { key: 'size', label: '大小', align: 'end', cell: ({ size }) => sizeWords(size) },
      { key: 'supply', label: '给申请人', cell: (paper: PaperLine) => <Supply file={file} paper={paper} /> },
      ...(may ? [{ key: 'redact', label: '处理', cell: (paper: PaperLine) => (canRedact(paper.kind, paper.mediaType) && !paper.erasedOn ? <LinkButton href={casePaths.redact(file.row.id, paper.id)} size="small">遮盖</LinkButton> : '') }] : []),
    ]} />
    {add}
  </Panel>
}
