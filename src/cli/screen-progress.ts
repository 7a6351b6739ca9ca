import type { CrawlCounts } from '#screening/crawl'

const ON_SCREEN = 500
const IN_FILE = 10_000

/** How far the crawl is, on standard error: a line that renews itself on a screen, one line now and then in a file. */
export function siteProgress(found: () => number, write: (text: string) => void = (text) => { process.stderr.write(text) }) {
  const isScreen = process.stderr.isTTY === true
  const begun = Date.now()
  let first: number | null = null, last = 0, latest: CrawlCounts | null = null, most = 0
  const line = ({ pages, done, known }: CrawlCounts): string => {
    const seconds = Math.max((Date.now() - begun) / 1000, 0.001)
    return `已检查 ${pages} 页，每秒 ${((pages - (first ?? pages)) / seconds).toFixed(1)} 页，等待 ${known - done} 个网址，发现 ${found()} 处`
  }
  return {
    begin: (folder: string, limit: number): void => {
      most = limit
      write(`进度保存在 ${folder}；中断后在同一命令后面加 --resume ${folder} 可以继续\n`)
    },
    show: (counts: CrawlCounts): void => {
      // What earlier runs did is no speed of this one.
      first ??= Math.max(counts.pages - 1, 0)
      latest = counts
      const now = Date.now()
      if (now - last < (isScreen ? ON_SCREEN : IN_FILE)) return
      last = now
      write(isScreen ? `\r\u001b[K${line(counts)}` : `${line(counts)}\n`)
    },
    end: (): void => {
      if (!latest) return
      write(`${isScreen ? '\r\u001b[K' : ''}${line(latest)}\n`)
      if (latest.pages >= most) write(`已到 ${most} 页的上限，其余 ${latest.known - latest.done} 个网址没有检查；要多查请加大 --pages 再运行\n`)
    },
  }
}
