import type { ReactNode } from 'react'
import { LinkButton } from './button.tsx'
import { EmptyState } from './empty-state.tsx'
import { PortalPage } from './portal-page.tsx'

type PortalEmptyProps = {
  readonly title: string
  readonly columnType?: string | undefined
  readonly text?: ReactNode
  /** What will stand here, one line each. */
  readonly will?: readonly string[] | undefined
}

const WaysOn = () => <>
  <LinkButton href="/reports">看政府信息公开年报</LinkButton><LinkButton href="/" kind="quiet">回到首页</LinkButton>
</>

/** A column that later parts fill: says plainly that nothing is here yet, and where help is. */
export const PortalEmpty = ({ title, columnType, text, will = [] }: PortalEmptyProps) =>
  <PortalPage title={title} columnName={title} columnType={columnType}>
    <EmptyState title="本栏目正在建设" action={<WaysOn />} text={<>
      {text ?? <p>这里暂时没有内容。需要查阅信息，请拨打页面下方的电话，或到政务公开办公室当面查阅。</p>}
      {will.length === 0 ? null : <><p>建成后，您可以在这里：</p><ul>{will.map((line) => <li key={line}>{line}</li>)}</ul></>}
    </>} />
  </PortalPage>
