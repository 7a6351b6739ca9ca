type PagerProps = { readonly page: number; readonly size: number; readonly total: number; readonly href: (page: number) => string }

/** First, last, and the neighbours of the page we are on; 0 stands for a gap. */
function pagesShown(page: number, last: number): number[] {
  const near = new Set([1, last, page - 1, page, page + 1].filter((one) => one >= 1 && one <= last))
  return [...near].sort((a, b) => a - b).flatMap((one, index, all) => (index > 0 && one - (all[index - 1] ?? one) > 1 ? [0, one] : [one]))
}

function Step({ to, label, href }: { to: number | null; label: string; href: (page: number) => string }) {
  return <li>{to === null ? <span className="pager-off" aria-disabled="true">{label}</span> : <a href={href(to)}>{label}</a>}</li>
}

/** How many there are, where we are, and the way to the other pages (from 1). */
export function Pager({ page, size, total, href }: PagerProps) {
  const last = Math.max(1, Math.ceil(total / size))
  return <nav className="pager" aria-label="分页">
    <p className="pager-total">共 <b>{total}</b> 条{last > 1 ? `，第 ${page}/${last} 页` : ''}</p>
    {last === 1 ? null : <ul>
      <Step to={page > 1 ? page - 1 : null} label="上一页" href={href} />
      {pagesShown(page, last).map((one, index) => one === 0
        // biome-ignore lint/suspicious/noArrayIndexKey: gaps have no other name
        ? <li key={`gap ${index}`} className="pager-gap" aria-hidden="true">…</li>
        : <li key={one} className="pager-number">{one === page
          ? <a href={href(one)} aria-current="page" aria-label={`第 ${one} 页`}>{one}</a>
          : <a href={href(one)} aria-label={`第 ${one} 页`}>{one}</a>}</li>)}
      <Step to={page < last ? page + 1 : null} label="下一页" href={href} />
    </ul>}
  </nav>
}
