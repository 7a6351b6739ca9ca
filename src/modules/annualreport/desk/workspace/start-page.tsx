import type { Agency } from '#agencies'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, Form, LinkButton, RadioField } from '#ui/form'
import { Panel } from '#ui/notice'
import { deskPaths } from '../../paths.ts'
import { reportTitle } from '../report-frame.tsx'

type StartPageProps = {
  readonly agency: Agency
  readonly year: number
  readonly below: boolean
  readonly scope: string
  readonly wrong: readonly string[]
  /** Why this person cannot start it; empty when they can. */
  readonly reasons: readonly string[]
  readonly mayRollUp: boolean
}

/** No report yet: what starting does, and over which registers. */
export function StartPage({ agency, year, below, scope, wrong, reasons, mayRollUp }: StartPageProps) {
  return (
    <DeskPage title={reportTitle(agency, year)} crumbs={[{ label: '年度报告', href: deskPaths.board(year) }]} lead="还没有开始编制">
      <Panel title="开始编制">
        <Form action={deskPaths.start(agency.id, year)} id="start">
          <ErrorSummary reasons={wrong.map((reason) => ({ field: 'scope', reason }))} />
          <p>
            系统会从申请、复议诉讼、规范性文件登记册和年度数据填报中取数，生成表二、表三、表四和文字初稿，并做校验。之后可以随时重新取数。
          </p>
          <RadioField
            label="数据口径"
            name="scope"
            value={scope}
            required
            options={[
              { value: 'own', label: '本级', hint: `只计${agency.name}自己的登记册` },
              ...(below
                ? [
                    {
                      value: 'all',
                      label: '汇总',
                      hint: `${agency.name}及其下所有单位相加${mayRollUp ? '' : '；由公开工作主管部门编制'}`,
                      disabled: !mayRollUp,
                    },
                  ]
                : []),
            ]}
          />
          <Actions>
            <Button kind="primary" reasons={reasons}>
              开始编制
            </Button>
            <LinkButton href={deskPaths.board(year)} kind="quiet">
              返回
            </LinkButton>
          </Actions>
        </Form>
      </Panel>
    </DeskPage>
  )
}
