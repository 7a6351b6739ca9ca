import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client'
import type { Answer, Asked, OpenRoute } from '../http/types.ts'
import { citizenCookie, citizenOf, noCookie, startedCookie, startedOf } from './citizen-cookie.ts'
import { providerOf } from './provider.ts'
import { citizenOidc, SIGN_IN, type CitizenOidc } from './settings.ts'

/** The addresses of sign-in, for the page that offers it. */
export const citizenPaths = {
  signIn: (next: string): string => `${SIGN_IN}?next=${encodeURIComponent(next)}`,
  back: `${SIGN_IN}/back`, out: `${SIGN_IN}/out`,
}

/** A page of ours, never another site's. */
const ours = (text: string | undefined, otherwise: string): string => (text && text.length <= 500 && /^\/(?![/\\])[\w\-./?=&%]*$/.test(text) ? text : otherwise)

const WITHOUT = '您也可以不登录，直接填写'
/** What a visitor reads; which check failed goes to the log and not to the screen. */
function wordsFor(label: string, error: unknown): string {
  if (error instanceof AuthorizationResponseError) return error.error === 'access_denied' ? `您没有完成${label}登录。${WITHOUT}` : `${label}没有接受这次登录，请重新登录。${WITHOUT}`
  // Our own checks (state, nonce, signature) fail with OAUTH_INVALID_RESPONSE and its like; a refused code comes as the provider's answer.
  if (error instanceof ResponseBodyError && error.status < 500) return `这次登录已经用过或者已失效，请重新登录。${WITHOUT}`
  if (error instanceof ClientError && /^OAUTH_(INVALID_RESPONSE|JWT_|.*CLAIM)/.test(error.code ?? '')) return `登录信息核对不上，没有登录，请重新登录。${WITHOUT}`
  return `${label}暂时连接不上，请稍后再试。${WITHOUT}`
}

function log(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? ` ${String(error.code)}` : ''
  process.stderr.write(`${new Date().toISOString()} citizen sign-in${code} ${error instanceof Error ? error.message : String(error)}\n`)
}

/** Sign-in for citizens by OpenID Connect. None at all where it is not set up; whatever goes wrong, the visitor lands on the page that works without, with a sentence. */
export function citizenSignInRoutes({ settings = citizenOidc(), home = '/apply' }: { readonly settings?: CitizenOidc | null; readonly home?: string } = {}): readonly OpenRoute[] {
  if (!settings) return []
  const provider = providerOf(settings)
  const line = { open: true, personal: true } as const
  const sorry = (asked: Asked, next: string, notice: string): Answer => ({ goTo: next, notice, ...(asked.cookies[noCookie.name] ? { cookie: noCookie } : {}) })
  return [
    {
      at: SIGN_IN, method: 'GET', ...line,
      async handle(kit, asked) {
        const next = ours(asked.query['next'], home)
        try {
          const { address, started } = await provider.start(next)
          return { goTo: address, cookie: startedCookie(kit, started) }
        } catch (error) {
          log(error)
          return { goTo: next, notice: wordsFor(settings.label, error) }
        }
      },
    },
    {
      at: citizenPaths.back, method: 'GET', ...line,
      async handle(kit, asked) {
        const started = startedOf(kit, asked)
        // The answer of a sign-in that is over, opened again: who has signed in stays so.
        if (!started) return citizenOf(kit, asked) ? { goTo: home } : sorry(asked, home, `登录已超时，请重新登录。${WITHOUT}`)
        try {
          const query = new URLSearchParams(Object.entries(asked.query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
          return { goTo: started.next, notice: '已登录', cookie: citizenCookie(kit, await provider.finish(query.toString(), started)) }
        } catch (error) {
          log(error)
          return sorry(asked, started.next, wordsFor(settings.label, error))
        }
      },
    },
    { at: citizenPaths.out, method: 'POST', ...line, handle: async (_kit, asked) => ({ goTo: ours(asked.form['next'], home), notice: '已退出登录', cookie: noCookie }) },
  ]
}
