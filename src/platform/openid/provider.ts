import {
  allowInsecureRequests, authorizationCodeGrant, buildAuthorizationUrl, calculatePKCECodeChallenge, ClientSecretBasic, ClientSecretPost, discovery, fetchUserInfo,
  randomNonce, randomPKCECodeVerifier, randomState, type ClientAuth, type Configuration,
} from 'openid-client'
import type { Citizen, Started } from './citizen-cookie.ts'
import { isLoopback, type CitizenOidc } from './settings.ts'

const WAIT_SECONDS = 5
const KEEP_MILLIS = 10 * 60_000
const LONGEST = { subject: 255, name: 100, idNumber: 30 } as const

export type Provider = {
  /** The provider's page to send the visitor to, and what must come back. */
  start(next: string): Promise<{ address: string; started: Started }>
  /** Who it was, after every check of OpenID Connect; throws where one fails. `query` is what the provider sent the visitor back with. */
  finish(query: string, started: Started): Promise<Citizen>
}

/** By the provider's own word; where it says nothing the standard means Basic. */
const secretAs = (secret: string): ClientAuth => (server, ...rest) => {
  const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  return (ways.includes('client_secret_basic') ? ClientSecretBasic(secret) : ClientSecretPost(secret))(server, ...rest)
}

/** A claim as one line of text, or nothing. */
function claim(claims: Readonly<Record<string, unknown>>, name: string, longest: number): string {
  const value = claims[name]
  return typeof value === 'string' ? value.normalize('NFC').replace(/\p{C}/gu, '').trim().slice(0, longest) : ''
}

/** The provider of the settings: found when it is first needed, looked up again after ten minutes or when it could not be reached. */
export function providerOf(settings: CitizenOidc): Provider {
  let found: { at: number; configuration: Configuration } | null = null
  async function configuration(): Promise<Configuration> {
    if (found && Date.now() - found.at < KEEP_MILLIS) return found.configuration
    const fresh = await discovery(settings.issuer, settings.clientId, settings.clientSecret, secretAs(settings.clientSecret), {
      timeout: WAIT_SECONDS, execute: isLoopback(settings.issuer) ? [allowInsecureRequests] : [],
    })
    found = { at: Date.now(), configuration: fresh }
    return fresh
  }
  return {
    async start(next) {
      const started = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), next }
      const address = buildAuthorizationUrl(await configuration(), {
        redirect_uri: settings.backTo.href, scope: settings.scope, state: started.state, nonce: started.nonce,
        code_challenge: await calculatePKCECodeChallenge(started.verifier), code_challenge_method: 'S256',
      })
      return { address: address.href, started }
    },
    async finish(query, { state, nonce, verifier }) {
      const provider = await configuration()
      const back = new URL(settings.backTo)
      back.search = query
      const tokens = await authorizationCodeGrant(provider, back, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true })
      const sure = tokens.claims()
      if (!sure || sure.sub.length > LONGEST.subject) throw new Error('the provider names nobody')
      const more = provider.serverMetadata().userinfo_endpoint ? await fetchUserInfo(provider, tokens.access_token, sure.sub) : {}
      const claims = { ...more, ...sure }
      const idNumber = claim(claims, settings.idNumberClaim, LONGEST.idNumber)
      return { issuer: sure.iss, subject: sure.sub, name: claim(claims, 'name', LONGEST.name), ...(idNumber ? { idNumber } : {}) }
    },
  }
}
