import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { load } from 'cheerio'

export const BACK = 'http://127.0.0.1:1/sign-in/citizen/back'
export type CityProvider = { readonly issuer: string; stop(): Promise<void> }

/** Starts the provider's process; port 0 takes a free one. */
export async function cityProvider(port = 0): Promise<CityProvider> {
  const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, 'provider-process.mjs'), BACK, String(port)], { stdio: ['ignore', 'pipe', 'ignore'] })
  const issuer = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (bytes: Buffer) => resolve(bytes.toString().trim()))
    child.once('exit', (code) => reject(new Error(`the provider ended with ${code}`)))
  })
  return { issuer, async stop() { if (child.exitCode === null && child.kill()) await once(child, 'exit') } }
}

/** Somebody at the provider's own pages: signs in, agrees, and is sent back. Gives the address they are sent back to. */
export async function atTheProvider(address: string, { name = 'wang', refuse = false } = {}): Promise<URL> {
  const cookies = new Map<string, string>()
  let url = new URL(address)
  let form: URLSearchParams | null = null
  for (let step = 0; step < 12; step += 1) {
    if (url.href.startsWith(BACK)) return url
    const answer: Response = await fetch(url, { redirect: 'manual', headers: { cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join('; ') }, ...(form ? { method: 'POST', body: form } : {}) })
    for (const line of answer.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(key, value)
    }
    form = null
    const location = answer.headers.get('location')
    if (location) { url = new URL(location, url); continue }
    const $ = load(await answer.text())
    const prompt = $('input[name=prompt]').attr('value')
    if (!prompt) throw new Error(`the provider shows ${answer.status}: ${$.text().trim().slice(0, 200)}`)
    url = new URL(refuse ? $('a[href$="/abort"]').attr('href') ?? '' : $('form').attr('action') ?? '', url)
    if (!refuse) form = new URLSearchParams({ prompt, login: name, password: 'x' })
  }
  throw new Error('the provider sends round in circles')
}
