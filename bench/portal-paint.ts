import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

/** Speeds are in bytes a second, as the browser's own developer tools set them. */
export const NETWORKS = {
  '4G': { latency: 60, downloadThroughput: 9_000_000 / 8, uploadThroughput: 3_000_000 / 8 },
  'slow 4G': { latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 750_000 / 8 },
} as const
export type Network = keyof typeof NETWORKS
export type Painted = { readonly milliseconds: number; readonly transferred: number }

const CPU_SLOWER = 4, SIZE = { width: 390, height: 844 } as const
const path = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((one) => one !== undefined && existsSync(one))
export const hasBrowser = path !== undefined

/** First contentful paint on a phone with nothing kept, median of so many, and the bytes of all that the page took, without pictures. */
export async function paintOf(address: string, network: Network, times: number): Promise<Painted> {
  if (path === undefined) throw new Error('Chromium is not on this machine')
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-dev-shm-usage', '--lang=zh-CN'] })
  try {
    const all: Painted[] = []
    for (let time = 0; time <= times; time += 1) {
      const context = await browser.newContext({ viewport: SIZE, deviceScaleFactor: 2, isMobile: true })
      const page = await context.newPage(), client = await context.newCDPSession(page)
      await client.send('Network.enable')
      await client.send('Network.setCacheDisabled', { cacheDisabled: true })
      await client.send('Network.emulateNetworkConditions', { offline: false, ...NETWORKS[network] })
      await client.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER })
      const pictures = new Set<string>()
      let transferred = 0
      client.on('Network.responseReceived', ({ requestId, type }) => { if (type === 'Image') pictures.add(requestId) })
      client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => { if (!pictures.has(requestId)) transferred += encodedDataLength })
      await page.goto(address, { waitUntil: 'networkidle' })
      const painted = page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime)
      const milliseconds = Number(await (await painted).jsonValue())
      // The first visit of a fresh browser starts more than the page.
      if (time > 0) all.push({ milliseconds, transferred })
      await context.close()
    }
    const [median] = all.toSorted((a, b) => a.milliseconds - b.milliseconds).slice(all.length >> 1)
    if (!median) throw new Error('nothing was painted')
    return median
  } finally { await browser.close() }
}
