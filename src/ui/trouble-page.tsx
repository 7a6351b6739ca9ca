import { LinkButton } from './button.tsx'
import { DeskPage } from './desk-page.tsx'
import { PortalPage } from './portal-page.tsx'

const TITLES: Readonly<Record<number, string>> = {
  403: '不能进行这项操作', 404: '找不到这个页面', 409: '内容已被他人修改', 410: '内容已不再提供',
  422: '未能完成', 429: '访问过于频繁', 500: '系统出了问题', 503: '系统正在维护',
}

type TroubleProps = { readonly status: number; readonly reasons: readonly string[] }
const titleOf = (status: number): string => TITLES[status] ?? (status >= 500 ? '系统出了问题' : '未能完成')

const Trouble = ({ status, reasons }: TroubleProps) => <div className="trouble">
  <p className="trouble-status" aria-hidden="true">{status}</p>
  <div className="trouble-words">
    <ul>{reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>
    <div className="actions"><LinkButton href="/">回到首页</LinkButton></div>
  </div>
</div>

/** A "no", or our own fault, as a page of the desk. */
export const TroubleDesk = (props: TroubleProps) => <DeskPage title={titleOf(props.status)}><Trouble {...props} /></DeskPage>

/** A "no", or our own fault, as a page of the portal. */
export const TroublePortal = (props: TroubleProps) => <PortalPage title={titleOf(props.status)}><Trouble {...props} /></PortalPage>
