import { Badge, Panel } from '#ui/notice'
import { openPlaces } from '../../queries/findings.ts'
import type { Narrative } from '../../tables.ts'

/** What the saved draft still asks its writer to fill in; the report cannot be submitted before. */
export function OpenPlaces({ narrative }: { narrative: Narrative }) {
  const places = openPlaces(narrative)
  if (places.length === 0) return null
  const count = places.reduce((sum, { questions }) => sum + Math.max(1, questions.length), 0)
  return (
    <Panel title="还要填写" id="open-places" actions={<Badge kind="warn">{count} 处</Badge>}>
      <p className="quiet">把文中的【请填写……】换成实际情况，不适用的整句删去。保存后这里会更新。</p>
      {places.map(({ label, questions }) => (
        <section key={label}>
          <h3 className="open-places-head">{label}</h3>
          <ul className="report-tips">
            {questions.length === 0 ? <li>还没有写</li> : questions.map((question) => <li key={question}>{question}</li>)}
          </ul>
        </section>
      ))}
    </Panel>
  )
}
