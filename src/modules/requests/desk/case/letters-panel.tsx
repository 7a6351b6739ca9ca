import { Badge } from '#ui/badge'
import { Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import { SERVICE, isService } from '../../commands/serve-decision.ts'
import type { LetterLine } from '../../domain/facts.ts'
import { LETTER_KINDS, type LetterKind } from '../../domain/letter/kinds.ts'
import { mayHere, type CaseFile } from './case-file.ts'
import { casePaths } from './case-paths.ts'

export const letterLabel = (kind: string): string => (Object.hasOwn(LETTER_KINDS, kind) ? LETTER_KINDS[kind as LetterKind].label : kind)

function Files({ file, letter }: { file: CaseFile; letter: LetterLine }) {
  if (letter.pdf === null) return <span className="quiet">正在排版，稍后刷新</span>
  if (!mayHere(file, 'requests.unmask')) return <span className="quiet">含申请人姓名</span>
  return <>
    <a href={casePaths.paper(file.row.id, letter.pdf)}>PDF</a>{letter.docx === null ? null : <>　<a href={casePaths.paper(file.row.id, letter.docx)}>DOCX</a></>}
    {letter.proof === null ? null : <>　<a href={casePaths.paper(file.row.id, letter.proof)}>送达证明</a></>}
  </>
}

function Served({ letter }: { letter: LetterLine }) {
  if (letter.servedOn) return <><Badge kind="good">已送达</Badge> <span className="figure">{letter.servedOn}</span> {letter.servedHow && isService(letter.servedHow) ? SERVICE[letter.servedHow] : ''}</>
  return letter.kind.startsWith('decision_') ? <Badge kind="warn">待送达</Badge> : <span className="quiet">已发出</span>
}

/** Every letter of the case with its number, files and service. */
export function LettersPanel({ file }: { file: CaseFile }) {
  if (file.facts.letters.length === 0) return null
  return <Panel title="文书" flush>
    <DataTable caption="文书清单" captionHidden cards rows={file.facts.letters} rowKey={({ id }) => String(id)} columns={[
      { key: 'kind', label: '文书', heads: true, cell: ({ kind }) => letterLabel(kind) }, { key: 'number', label: '文号', align: 'day', cell: ({ number }) => number },
      { key: 'dated', label: '日期', align: 'day', cell: ({ dated }) => dated }, { key: 'files', label: '下载', align: 'day', cell: (letter) => <Files file={file} letter={letter} /> },
      { key: 'served', label: '送达', cell: (letter) => <Served letter={letter} /> },
    ]} />
  </Panel>
}
