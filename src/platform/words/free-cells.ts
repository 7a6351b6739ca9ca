/** The cells that no state has yet, as a list linked both ways in the order of their numbers. It grows by itself; the cell past the last is always free. */
export class FreeCells {
  #next = new Int32Array(0)
  #before = new Int32Array(0)
  #free = new Uint8Array(0)
  /** One past the highest taken cell. */
  end = 1

  constructor(cells: number) {
    this.#grow(cells)
  }

  isFree(cell: number): boolean {
    return cell >= this.#free.length || this.#free[cell] === 1
  }

  /** The first free cell after this one. */
  after(cell: number): number {
    const next = this.#next[cell] ?? 0
    if (next < this.#free.length) return next
    this.#grow(next + 1)
    return next
  }

  take(cell: number): void {
    if (cell + 1 >= this.#free.length) this.#grow(cell + 2)
    const [next, before] = [this.#next[cell] ?? 0, this.#before[cell] ?? 0]
    this.#next[before] = next
    this.#before[next] = before
    this.#free[cell] = 0
    if (cell >= this.end) this.end = cell + 1
  }

  /** Cell 0 is the start's own and the head of the list. */
  #grow(least: number): void {
    const old = this.#free.length
    const size = Math.max(least + 1, old * 2, 1024)
    const [next, before, free] = [new Int32Array(size + 1), new Int32Array(size + 1), new Uint8Array(size)]
    next.set(this.#next)
    before.set(this.#before)
    free.set(this.#free)
    for (let cell = Math.max(old, 1); cell < size; cell += 1) free[cell] = 1
    for (let cell = old; cell < size; cell += 1) {
      next[cell] = cell + 1
      if (cell > old) before[cell] = cell - 1
    }
    before[size] = size - 1
    this.#next = next
    this.#before = before
    this.#free = free
  }
}
