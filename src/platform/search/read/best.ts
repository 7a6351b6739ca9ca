export type Scored = { readonly score: number; readonly published: number; readonly id: number }

const before = (a: Scored, b: Scored): number => b.score - a.score || b.published - a.published || b.id - a.id

/** Keeps the best so many of a stream. */
export class Best {
  private kept: Scored[] = []
  private least = -1
  private readonly most: number
  constructor(most: number) { this.most = most }

  offer(score: number, published: number, id: number): void {
    if (score < this.least) return
    this.kept.push({ score, published, id })
    if (this.kept.length >= 4 * this.most + 64) this.trim()
  }

  private trim(): void {
    this.kept = this.kept.sort(before).slice(0, this.most)
    if (this.kept.length === this.most) this.least = this.kept.at(-1)?.score ?? -1
  }

  list(): readonly Scored[] {
    this.trim()
    return this.kept
  }
}
