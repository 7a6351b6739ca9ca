import { Children, type ReactNode } from 'react'
import type { Kit } from '#platform/act'
import type { Route } from '#platform/http/types'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { DeskPage } from '#ui/desk-page'
import { SoonPage, soonItem } from '#ui/soon-page'
import { Gallery } from '#ui/gallery'

/** What a module shows on the desk's home; null where it has nothing for this person. */
export type HomePanel = (kit: Kit, actor: Actor) => Promise<ReactNode>

function Home({ name, panels }: { name: string; panels: readonly ReactNode[] }) {
  const shown = panels.filter((panel) => panel !== null)
  return <DeskPage title="工作台" lead={`${name}，您好。以下是与您有关的事项。`}>
    {shown.length === 0 ? <p>目前没有需要您办理的事项。可从左侧菜单进入各项工作。</p> : Children.toArray(shown)}
  </DeskPage>
}

/** The desk's home with the panels that the modules offer, and the honest pages of areas still to come. */
export const deskHomeRoutes = (panels: readonly HomePanel[]): readonly Route[] => [
  { at: '/', method: 'GET', deed: 'signed-in', handle: async (kit, { actor }) => ({ page: <Home name={actor.name} panels={await Promise.all(panels.map((panel) => panel(kit, actor)))} /> }) },
  { at: '/soon/:slug', method: 'GET', deed: 'signed-in', handle: async (_kit, { params }) => {
    const item = soonItem(params['slug'] ?? '')
    if (!item) throw new Refusal(404, ['没有这个页面'])
    return { page: <SoonPage label={item.label} does={item.soon.does} /> }
  } },
  { at: '/design', method: 'GET', deed: 'signed-in', handle: async () => ({ page: <Gallery /> }) },
]
