/** Runs a piece of work several times and gives its times in milliseconds, in order of length. */
export async function timesOf(runs: number, work: (run: number) => Promise<unknown> | unknown): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now()
    await work(run)
    times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)
}

export const at = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

export const shown = (milliseconds: number): string => (milliseconds >= 1000 ? `${(milliseconds / 1000).toFixed(2)} s` : milliseconds >= 10 ? `${milliseconds.toFixed(0)} ms` : `${milliseconds.toFixed(2)} ms`)

/** The most memory this process has held, in MB. */
export const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024)

export type Line = { readonly what: string; readonly measured: string; readonly aim: string; readonly beside: string }

/** A plain table, for the terminal and for a page. */
export const tableOf = (lines: readonly Line[]): string => ['| what | measured | aim | beside it, in the same run |', '|---|---|---|---|',
  ...lines.map(({ what, measured, aim, beside }) => `| ${what} | ${measured} | ${aim} | ${beside} |`)].join('\n')
