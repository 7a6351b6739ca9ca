import { PortalPage } from '#ui/portal-page'
import type { Place, PlaceGroup } from './groups.ts'

const Link = ({ place: { href, label, n } }: { place: Place }) => <a href={href}><span>{label}</span>{n ? <span className="site-map-n">{n}<span className="hidden-text"> 条</span></span> : null}</a>

const Deep = ({ places }: { places: readonly Place[] }) => <ul className="site-map-list">{places.map((place) => <li key={place.href}><Link place={place} /></li>)}</ul>

/** A column with what stands under it; a long family folds away behind its name. */
const Family = ({ place }: { place: Place }) => {
  const below = place.below ?? []
  return <div className="site-map-family">
    <h3><Link place={place} /></h3>
    {below.length === 0 ? null : <Deep places={below.flatMap((one) => [one, ...(one.below ?? [])])} />}
  </div>
}

const Group = ({ group: { id, title, places } }: { group: PlaceGroup }) => <section id={id} className="portal-section" aria-labelledby={`${id}-head`}>
  <div className="portal-section-head"><h2 id={`${id}-head`}>{title}</h2><span className="quiet">{places.length} 项</span></div>
  {places.some(({ below }) => (below ?? []).length > 0) ? places.map((place) => <Family key={place.href} place={place} />) : <Deep places={places} />}
</section>

/** Every place of the portal on one page. */
export const SiteMapPage = ({ groups }: { groups: readonly PlaceGroup[] }) => <PortalPage title="网站地图" columnName="网站地图" columnType="信息公开目录" description="本网站的全部栏目、专题、发布单位和服务，按类列出">
  <nav className="site-map-jump" aria-label="本页分组"><ul>{groups.map(({ id, title }) => <li key={id}><a href={`#${id}`}>{title}</a></li>)}</ul></nav>
  {groups.map((group) => <Group key={group.id} group={group} />)}
</PortalPage>
