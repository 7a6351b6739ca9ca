import type { ReactNode } from 'react'
import { Actions, Button, LinkButton } from './button.tsx'
import type { Crumb } from './crumbs.tsx'
import { DeskPage } from './desk-page.tsx'
import { ErrorSummary, type Wrong } from './error-summary.tsx'
import { Form } from './form.tsx'
import { Notice } from './notice.tsx'
import { Panel } from './panel.tsx'

type ConfirmPageProps = {
  readonly title: string
  readonly crumbs?: readonly Crumb[] | undefined
  /** What will happen, one sentence each. */
  readonly consequences: readonly string[]
  readonly action: string
  readonly confirm: string
  readonly back: string
  readonly danger?: boolean | undefined
  readonly hidden?: Readonly<Record<string, string>> | undefined
  readonly wrong?: readonly Wrong[] | undefined
  readonly reasons?: readonly string[] | undefined
  /** Fields to be filled in with it, such as the reason. */
  readonly children?: ReactNode
}

/** Asks before what cannot be taken back: what will happen, then do it or go back. */
export function ConfirmPage({ title, crumbs, consequences, children, ...form }: ConfirmPageProps) {
  const { action, confirm, back, danger, hidden, wrong = [], reasons } = form
  return <DeskPage title={title} crumbs={crumbs}>
    <Panel>
      <Form action={action} hidden={hidden}>
        <ErrorSummary reasons={wrong} />
        <Notice kind={danger ? 'bad' : 'warn'} title="确认后将会">
          <ul>{consequences.map((line) => <li key={line}>{line}</li>)}</ul>
        </Notice>
        {children}
        <Actions>
          <Button kind={danger ? 'danger' : 'primary'} reasons={reasons}>{confirm}</Button>
          <LinkButton href={back} kind="quiet">返回，不操作</LinkButton>
        </Actions>
      </Form>
    </Panel>
  </DeskPage>
}
