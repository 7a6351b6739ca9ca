/** What a step has to say at its end, beside its result. */
export type Step = <T>(what: string, work: () => Promise<T>, note?: (result: T) => string) => Promise<T>

/** Numbered progress lines with their times, going on from the numbers of the script that started us (`GONGKAI_STEP=2/6`). */
export function progress(write: (line: string) => void, counted = process.env['GONGKAI_STEP'] ?? ''): Step {
  const [before = 0, total = 0] = counted.split('/').map(Number)
  let number = before
  return async (what, work, note = () => '完成') => {
    number += 1
    const began = performance.now()
    const result = await work()
    write(`[${number}${total ? `/${total}` : ''}] ${what} …… ${note(result)}（${((performance.now() - began) / 1000).toFixed(1)} 秒）`)
    return result
  }
}
