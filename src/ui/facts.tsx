import type { ReactNode } from 'react'

type Fact = { readonly label: string; readonly value: ReactNode }

/** Label and value pairs of one record. */
export const Facts = ({ items, columns = 1 }: { items: readonly Fact[]; columns?: 1 | 2 | 3 | undefined }) =>
  <dl className={`facts facts-${columns}`}>
    {items.map(({ label, value }) => <div key={label}>
      <dt>{label}</dt><dd>{value === '' || value === null || value === undefined ? '—' : value}</dd>
    </div>)}
  </dl>
