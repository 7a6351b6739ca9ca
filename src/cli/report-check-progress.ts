const WIDTH = 30
const SMALLEST = 10

/** A bar on stderr, when there are more than ten files; stdout stays clean for the result. */
export function progress(total: number, write: (text: string) => void = (text) => { process.stderr.write(text) }): (done: number) => void {
  let shown = -1
  return (done) => {
    const percent = total === 0 ? 100 : Math.floor((done / total) * 100)
    if (total <= SMALLEST || percent === shown) return
    shown = percent
    const filled = Math.round((percent / 100) * WIDTH)
    write(`\r检查年度报告 [${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}] ${done}/${total}${done === total ? '\n' : ''}`)
  }
}
