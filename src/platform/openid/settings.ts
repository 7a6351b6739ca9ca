import { isIP } from 'node:net'

export type CitizenOidc = {
  readonly issuer: URL; readonly clientId: string; readonly clientSecret: string
  /** What the button says: the name by which citizens know the service. */
  readonly label: string
  readonly scope: string
  /** The claim that holds the identity number; what it is called differs from province to province. */
  readonly idNumberClaim: string
  /** Where the provider sends people back to; it stands at the provider, letter by letter. */
  readonly backTo: URL
}

/** This machine itself: nobody is on the way between. */
export const isLoopback = ({ hostname }: URL): boolean => hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'))

const PREFIX = 'GONGKAI_CITIZEN_OIDC'
export const SIGN_IN = '/sign-in/citizen'

function safeAddress(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url)))) throw new Error(`${name} must be an https address: ${text}`)
  return url
}

/** Sign-in for citizens as the environment sets it; null where it is off. Half a setting stops the program rather than fail before a citizen. */
export function citizenOidc(environment: Readonly<Record<string, string | undefined>> = process.env): CitizenOidc | null {
  const of = (name: string): string => environment[name]?.trim() ?? ''
  if (!of(`${PREFIX}_ISSUER`)) return null
  const needed = (name: string): string => {
    if (!of(name)) throw new Error(`${PREFIX}_ISSUER is set, ${name} is not`)
    return of(name)
  }
  return {
    issuer: safeAddress(`${PREFIX}_ISSUER`, of(`${PREFIX}_ISSUER`)),
    clientId: needed(`${PREFIX}_CLIENT_ID`), clientSecret: needed(`${PREFIX}_CLIENT_SECRET`),
    label: of(`${PREFIX}_LABEL`) || '统一身份认证', scope: of(`${PREFIX}_SCOPE`) || 'openid profile',
    idNumberClaim: of(`${PREFIX}_ID_NUMBER_CLAIM`) || 'id_number',
    backTo: new URL(`${SIGN_IN}/back`, safeAddress('GONGKAI_PORTAL_ORIGIN', needed('GONGKAI_PORTAL_ORIGIN'))),
  }
}
