/** The hand-over page of a benefit was opened: nothing of who opened it. */
export type SentOpening = { readonly version: 1; readonly benefit: string; readonly at: string }
export function readOpening(opened: Uint8Array): SentOpening {
  const sent = JSON.parse(Buffer.from(opened).toString('utf8')) as Partial<SentOpening>
  if (sent.version !== 1 || typeof sent.benefit !== 'string' || typeof sent.at !== 'string') throw new Error('no opening that this version knows')
  return { version: 1, benefit: sent.benefit, at: sent.at }
}
