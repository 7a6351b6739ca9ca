/** The clock that deeds are dated by. `GONGKAI_NOW` sets a fixed start for drills and demonstrations; time goes on from there. */
export function clockFrom(given: string | undefined): () => Date {
  if (!given) return () => new Date()
  const start = new Date(given)
  if (Number.isNaN(start.getTime())) throw new Error(`GONGKAI_NOW“${given}”不是时间，请写成 2024-01-15T09:00:00+08:00 的样子`)
  const offset = start.getTime() - Date.now()
  return () => new Date(Date.now() + offset)
}
