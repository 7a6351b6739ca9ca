import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PageState } from '#ui/page-context'
import { SAMPLE_NAMES, samplePage } from './sample-pages.tsx'

const STYLES = new URL('../../src/ui/styles/', import.meta.url)

/** The style sheet as it is served: the files one after the other, by name. */
export const styleSheet = (): string => readdirSync(STYLES).filter((name) => name.endsWith('.css')).sort()
  .map((name) => readFileSync(new URL(name, STYLES), 'utf8')).join('\n')

/** Serves the sample pages on loopback under the content security policy of the real server: /<name>?look=senior. */
export async function serveSamples(): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://localhost')
    response.setHeader('content-security-policy', "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:")
    if (address.pathname === '/static/gongkai.css') return response.setHeader('content-type', 'text/css').end(styleSheet())
    const name = address.pathname.slice(1)
    if (!SAMPLE_NAMES.includes(name)) return response.writeHead(404).end()
    const look = (address.searchParams.get('look') ?? 'normal') as PageState['look']
    return response.setHeader('content-type', 'text/html; charset=utf-8').end(samplePage(name, { look }))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}
