/** The seal: 公 in seal-like strokes on vermilion. Says nothing by itself; the name stands beside it. */
export const Mark = () => <svg className="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
  <rect className="mark-ground" x="1" y="1" width="30" height="30" rx="5" />
  <path className="mark-stroke" d="M13 6.5c-.8 4.4-3 7.6-6.5 9.8M19 6.5c.8 4.4 3 7.6 6.5 9.8M16 14.5c-1.3 4-3.3 7-6 9.5l12.2-1M19 18.5c2 2.2 3.6 4.6 4.8 7" />
</svg>
