import type { SearchFound } from '#platform/search/index'
import { addressWith, type SearchAddress } from './domain/asked.ts'
import { FACET_LABELS, FACET_NAMES, labelOf, type FacetName } from './domain/labels.ts'
import { paths } from './paths.ts'

const SHOWN = 8

type FacetProps = { readonly name: FacetName; readonly asked: SearchAddress; readonly values: SearchFound['facets'][FacetName] }

/** One facet as links; the chosen value leads back to all. Few are in sight, the rest unfold. */
function Facet({ name, asked, values }: FacetProps) {
  const chosen = name === 'validity' ? asked.validity ?? 'in_force' : asked[name]
  if (values.length === 0 && chosen === undefined) return null
  const lines = values.map(({ value, label, count }) => {
    const current = value === chosen
    return <li key={value}><a href={addressWith(paths.search, asked, { [name]: current && name !== 'validity' ? undefined : value })} aria-current={current ? 'true' : undefined}>
      <span>{labelOf(name, value, label)}</span><span className="facet-count">{count}</span>
    </a></li>
  })
  return <section className="facet" aria-label={FACET_LABELS[name]}>
    <h2 className="facet-title">{FACET_LABELS[name]}</h2>
    <ul>{lines.slice(0, SHOWN)}</ul>
    {lines.length > SHOWN ? <details><summary>其余 {lines.length - SHOWN} 项</summary><ul>{lines.slice(SHOWN)}</ul></details> : null}
    {name !== 'validity' && chosen !== undefined ? <a className="facet-all" href={addressWith(paths.search, asked, { [name]: undefined })}>不限{FACET_LABELS[name]}</a> : null}
  </section>
}

/** Beside the hits on a wide screen, folded above them on a phone. */
export const Facets = ({ asked, facets }: { asked: SearchAddress; facets: SearchFound['facets'] }) => <>
  <nav className="facets facets-wide" aria-label="筛选">{FACET_NAMES.map((name) => <Facet key={name} name={name} asked={asked} values={facets[name]} />)}</nav>
  <details className="facets facets-narrow"><summary>筛选：有效性、类别、发布单位、年份</summary>
    {FACET_NAMES.map((name) => <Facet key={name} name={name} asked={asked} values={facets[name]} />)}</details>
</>
