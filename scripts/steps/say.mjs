/** Progress as numbered lines, each with the time it took: `[1/6] 安装依赖 …… 完成（3.2 秒）`. Quiet ones speak only when they make somebody wait. */
export function steps(total, { quiet = false, from = 0 } = {}) {
  let number = from
  return async (what, work) => {
    number += 1
    const began = Date.now()
    const line = `[${number}/${total}] ${what}`
    const { result, note } = await work((text) => (quiet ? process.stderr : process.stdout).write(`${line} …… ${text}\n`))
    if (!quiet) process.stdout.write(`${line} …… ${note ?? '完成'}（${((Date.now() - began) / 1000).toFixed(1)} 秒）\n`)
    return result
  }
}

/** Why it cannot go on, as a sentence for the person at the terminal. */
export class Stop extends Error {}
