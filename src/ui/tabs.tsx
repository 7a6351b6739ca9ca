type Tab = { readonly label: string; readonly href: string; readonly current?: boolean | undefined; readonly count?: number | undefined }

/** Neighbouring views of one matter, as links. */
export const Tabs = ({ label, items }: { label: string; items: readonly Tab[] }) => <nav className="tabs" aria-label={label}>
  <ul>
    {items.map((tab) => <li key={tab.href}>
      <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
        {tab.label}{tab.count === undefined ? null : <span className="tabs-count">{tab.count}</span>}
      </a>
    </li>)}
  </ul>
</nav>
