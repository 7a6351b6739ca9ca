import { Form } from './form.tsx'
import { Mark } from './mark.tsx'
import { usePage } from './page-context.tsx'
import { useAround } from './site-context.tsx'

function WhoAmI() {
  const { actor } = usePage()
  const { agencyName, unseen } = useAround()
  if (actor === null) return null
  return <div className="who">
    <a className="who-messages" href="/notifications">消息{unseen > 0 ? <span className="who-unseen"><span className="hidden-text">，未读 </span>{unseen > 99 ? '99+' : unseen}</span> : null}</a>
    <a className="who-name" href="/account" title="账号设置">
      <span className="who-agency">{agencyName ?? actor.agency}</span>
      <span className="who-person">{actor.name}</span><span className="hidden-text">，账号设置</span>
    </a>
    <Form action="/sign-out" look="inline" id="sign-out"><button className="who-out" type="submit">退出</button></Form>
  </div>
}

/** Product, agency and person, and the way out. */
export const DeskTopBar = () => <header className="desk-bar">
  <a className="brand" href="/"><Mark /><span className="brand-name">公开</span><span className="brand-line">政务公开工作平台</span></a>
  <WhoAmI />
</header>
