export type Crumb = { readonly label: string; readonly href?: string | undefined }

/** The way here; the page itself is named by its heading and stands last, without a link. */
export const Crumbs = ({ items }: { items: readonly Crumb[] }) => items.length === 0 ? null : <nav className="crumbs" aria-label="当前位置">
  <ol>
    {items.map(({ label, href }) => <li key={label}>
      {href === undefined ? <span aria-current="page">{label}</span> : <a href={href}>{label}</a>}
    </li>)}
  </ol>
</nav>
