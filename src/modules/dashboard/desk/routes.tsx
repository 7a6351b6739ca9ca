import { Fragment, type ReactNode } from 'react'
import type { Kit } from '#platform/act'
import type { Route } from '#platform/http/types'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { DeskPage } from '#ui/desk-page'
import { SoonPage, soonItem } from '#ui/soon-page'
import { Gallery } from '#ui/gallery'

/** What a module shows on the desk's home; null where it has nothing for this person. */
export type HomePanel = { readonly name: string; readonly show: (kit: Kit, actor: Actor) => Promise<ReactNode> }
type Shown = { readonly name: string; readonly panel: ReactNode }

/** Who has no role yet is told whom to ask, not that there is nothing to do. */
const NO_ROLE = '您的账号还没有授予角色，不能办理业务。请联系安全管理员授予角色，之后重新登录。'
const NO_MATTER = '目前没有需要您办理的事项。可从左侧菜单进入各项工作。'

function Home({ name, mayAct, panels }: { name: string; mayAct: boolean; panels: readonly Shown[] }) {
  const shown = panels.filter(({ panel }) => panel !== null)
  return <DeskPage title="工作台" lead={`${name}，您好。以下是与您有关的事项。`}>
    {shown.length === 0 ? <p>{mayAct ? NO_MATTER : NO_ROLE}</p> : shown.map(({ name: key, panel }) => <Fragment key={key}>{panel}</Fragment>)}
  </DeskPage>
}

/** The desk's home with the panels that the modules offer, and the honest pages of areas still to come. */
export const deskHomeRoutes = (panels: readonly HomePanel[]): readonly Route[] => [
  { at: '/', method: 'GET', deed: 'signed-in', handle: async (kit, { actor }) => ({ page: <Home name={actor.name} mayAct={actor.grants.size > 0} panels={await Promise.all(panels.map(async ({ name, show }) => ({ name, panel: await show(kit, actor) })))} /> }) },
  { at: '/soon/:slug', method: 'GET', deed: 'signed-in', handle: async (_kit, { params }) => {
    const item = soonItem(params['slug'] ?? '')
    if (!item) throw new Refusal(404, ['没有这个页面'])
    return { page: <SoonPage label={item.label} does={item.soon.does} /> }
  } },
  { at: '/design', method: 'GET', deed: 'signed-in', handle: async () => ({ page: <Gallery /> }) },
]
