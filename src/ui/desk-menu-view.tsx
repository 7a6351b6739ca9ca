import { menuFor, nearestItem, type MenuGroup } from './desk-menu.ts'
import { usePage } from './page-context.tsx'

function MenuList({ groups, path, id }: { groups: readonly MenuGroup[]; path: string; id: string }) {
  const here = nearestItem(path, groups)
  return <>
    {groups.map(({ label, items }, index) => {
      const heading = `${id}-${index}`
      return <div className="menu-group" key={label}>
        {label === '' ? null : <p className="menu-heading" id={heading}>{label}</p>}
        <ul aria-labelledby={label === '' ? undefined : heading}>
          {items.map(({ label: name, href, soon }) => <li key={href}>
            <a href={href} aria-current={href === here ? 'page' : undefined}>{name}{soon ? <span className="menu-soon">筹备中</span> : null}</a>
          </li>)}
        </ul>
      </div>
    })}
  </>
}

/** The desk's menu: at the side where there is room, folded on a phone. Two copies, one of them always out of the page for everybody. */
export function DeskMenu() {
  const { actor, path } = usePage()
  const groups = menuFor(actor)
  return <>
    <nav className="desk-menu" aria-label="主菜单"><MenuList groups={groups} path={path} id="menu" /></nav>
    <details className="desk-menu-phone">
      <summary>菜单</summary>
      <nav aria-label="主菜单"><MenuList groups={groups} path={path} id="menu-phone" /></nav>
    </details>
  </>
}
