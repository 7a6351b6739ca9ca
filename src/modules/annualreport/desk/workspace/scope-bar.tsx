import { Button, Form, LinkButton } from '#ui/form'
import { deskPaths } from '../../paths.ts'
import type { Scope } from '../../queries/compile-tables.ts'
import { SCOPE_WORDS } from '../words.ts'
import type { WorkspaceProps } from './workspace-page.tsx'

const chinaTime = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

function Recompile({
  agency,
  report,
  scope,
  label,
  reasons,
}: Pick<WorkspaceProps, 'agency' | 'report'> & { scope: Scope; label: string; reasons: readonly string[] }) {
  return (
    <Form
      action={deskPaths.recompile(agency.id, report.year)}
      look="inline"
      id={`recompile-${scope}`}
      hidden={{ scope, version: String(report.version) }}
    >
      <Button reasons={reasons}>{label}</Button>
    </Form>
  )
}

/** When and over which registers the figures were counted; count again, or in the other scope. */
export function ScopeBar({ agency, report, hasBelow, other, mayWrite, mayRollUp }: WorkspaceProps) {
  const turned: Scope = report.scope === 'own' ? 'all' : 'own'
  const drafting = report.state === 'drafting'
  const mayTurn = hasBelow && (turned === 'own' || mayRollUp)
  return (
    <div className="report-scope">
      <p>
        <b>{SCOPE_WORDS[report.scope]}</b>口径{report.scope === 'all' ? '（本单位及其下所有单位相加）' : ''}，{chinaTime(report.compiledAt)}{' '}
        取数。点任何一个数，看它计了哪些记录。
      </p>
      <div className="actions">
        {mayWrite && drafting ? <Recompile agency={agency} report={report} scope={report.scope} label="重新取数" reasons={[]} /> : null}
        {mayWrite && drafting && mayTurn ? (
          <Recompile agency={agency} report={report} scope={turned} label={`改为${SCOPE_WORDS[turned]}口径`} reasons={[]} />
        ) : null}
        {hasBelow ? (
          other ? (
            <LinkButton href={deskPaths.report(agency.id, report.year)} kind="quiet">
              只看{SCOPE_WORDS[report.scope]}
            </LinkButton>
          ) : (
            <LinkButton href={deskPaths.bothScopes(agency.id, report.year)} kind="quiet">
              本级、汇总对照
            </LinkButton>
          )
        ) : null}
      </div>
    </div>
  )
}
