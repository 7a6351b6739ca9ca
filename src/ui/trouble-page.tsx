import { troubleTitle } from '#shared/trouble-titles'
import { LinkButton } from './button.tsx'
import { DeskPage } from './desk-page.tsx'
import { likelyAddresses, wordsOfAddress } from './likely-addresses.ts'
import { usePage } from './page-context.tsx'
import { PortalPage } from './portal-page.tsx'
import { SearchBox } from './search-box.tsx'
import { UnavailablePage } from './unavailable-page.tsx'

/** Where looking further may help. */
const TO_SEARCH: readonly number[] = [400, 404, 410, 451]

type TroubleProps = { readonly status: number; readonly reasons: readonly string[] }

const Trouble = ({ status, reasons }: TroubleProps) => <div className="trouble">
  <p className="trouble-status" aria-hidden="true">{status}</p>
  <div className="trouble-words">
    <ul>{reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>
    <div className="actions"><LinkButton href="/">回到首页</LinkButton></div>
  </div>
</div>

/** The ways on from an address that holds nothing: where one probably meant to go, the search, the map of the site. */
function WaysOn({ status }: Pick<TroubleProps, 'status'>) {
  const { path } = usePage()
  const likely = status === 404 || status === 400 ? likelyAddresses(path) : []
  return <section className="portal-section trouble-ways" aria-labelledby="ways">
    <h2 id="ways">{likely.length > 0 ? '您要找的可能是' : '换个办法找'}</h2>
    {likely.length > 0 ? <ul className="links">{likely.map(({ href, label }) => <li key={href}><a href={href}>{label}</a></li>)}</ul> : null}
    <SearchBox action="/search" label="在本网站查找" placeholder="文件名、文号或您关心的事" value={wordsOfAddress(path)} />
    <p><a href="/site-map">网站地图</a>　<a href="/info">按栏目查找</a>　<a href="/apply">没有公开的，可以依法申请</a></p>
  </section>
}

/** A "no", or our own fault, as a page of the desk. */
export const TroubleDesk = (props: TroubleProps) => props.status === 503 ? <UnavailablePage {...props} /> : <DeskPage title={troubleTitle(props.status)}><Trouble {...props} /></DeskPage>

/** A "no", or our own fault, as a page of the portal. */
export const TroublePortal = (props: TroubleProps) => props.status === 503 ? <UnavailablePage {...props} /> : <PortalPage title={troubleTitle(props.status)} noIndex>
  <Trouble {...props} />
  {TO_SEARCH.includes(props.status) ? <WaysOn {...props} /> : null}
</PortalPage>
