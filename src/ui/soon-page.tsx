import { DeskPage } from './desk-page.tsx'
import { SOON_ITEMS } from './desk-menu.ts'
import { LinkButton } from './button.tsx'
import { EmptyState } from './empty-state.tsx'

/** The item of a slug, or undefined where there is none: the route answers 404. */
export const soonItem = (slug: string) => SOON_ITEMS.find(({ soon }) => soon.slug === slug)

/** An area that this version does not serve yet, said plainly. */
export function SoonPage({ label, does }: { label: string; does: readonly string[] }) {
  return <DeskPage title={label} crumbs={[{ label: '工作台', href: '/' }]}>
    <EmptyState title={`“${label}”不在当前版本中`} action={<LinkButton href="/">回到工作台</LinkButton>} text={<>
      <p>这里还没有任何数据，也不能操作。后续版本将在此提供：</p>
      <ul>{does.map((line) => <li key={line}>{line}</li>)}</ul>
    </>} />
  </DeskPage>
}
