import type { ReactElement } from 'react'
import type { Actor, Deed } from '#shared/actor'
import type { Kit } from '../act.ts'

export type Look = 'normal' | 'senior' | 'contrast'
/** One value a name; of repeated names all are in `all`. */
export type Form = Readonly<Record<string, string | undefined>>
/** `cut`: it was larger than the route takes, and its bytes were let go. */
export type Upload = { readonly field: string; readonly name: string; readonly bytes: Uint8Array; readonly cut?: true }
/** What a route takes at most: more files end the request, a larger file comes `cut`. */
export type UploadLimits = { readonly files: number; readonly megabytes: number }

/** What a page or deed is asked with. `actor` is null for a visitor. */
export type Asked = {
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Form
  readonly form: Form
  readonly all: (name: string) => readonly string[]
  readonly uploads: readonly Upload[]
  readonly actor: Actor | null
  /** The session's opaque token, when there is one. */
  readonly token: string | null
  /** Goes into every form as `_csrf`. */
  readonly csrf: string
  /** True when htmx asks for a part of the page. */
  readonly partial: boolean
  readonly ip: string
  readonly userAgent: string
  /** One-time message from the page before ('已保存'). */
  readonly notice: string | null
  /** How the visitor wants pages to look: kept in a cookie. */
  readonly look: Look
  /** What the browser sent along, as it came: nothing to be trusted that is not sealed. */
  readonly cookies: Readonly<Record<string, string | undefined>>
  /** What a program sent to a `machine` route: the token it shows, and its JSON. */
  readonly sent?: { readonly bearer: string | null; readonly json: unknown }
}
/** Asked by somebody who is signed in: routes with a deed or 'signed-in' always get this. */
export type AskedBy = Asked & { readonly actor: Actor }

/** For the browser alone to keep, out of the reach of scripts; 0 seconds takes it away. */
export type Cookie = { readonly name: string; readonly value: string; readonly maxAgeSeconds: number }

export type Answer =
  | { readonly page: ReactElement; readonly status?: number }
  | { readonly goTo: string; readonly notice?: string; readonly session?: { token: string; maxAgeSeconds: number } | 'end'; readonly look?: Look; readonly cookie?: Cookie; /** A shared screen is left: every cookie that came is taken back, and the browser is told to keep nothing. */ readonly forget?: true }
  | { readonly json: unknown; readonly status?: number }
  | { readonly file: { readonly bytes: Uint8Array; readonly mediaType: string; readonly name: string; readonly inline?: boolean } }
  | { readonly text: string; readonly mediaType: string }
  /** Made while it is sent, so that its length costs no memory. With a name it is kept as a file. */
  | { readonly stream: AsyncIterable<string>; readonly mediaType: string; readonly name?: string | undefined }

type Line = { readonly at: string; readonly method: 'GET' | 'POST' }
/** Open to every visitor. */
export type OpenRoute = Line & {
  readonly open: true; readonly deed?: never
  /**
   * Holds a form, or what only this visitor may see: it gets a form token and nobody on the way may keep it.
   * 'back': the visitor's own browser may, because without that its Back button shows an error instead of an earlier step.
   */
  readonly personal?: true | 'back'
  /** For programs that show a token of their own: no cookie counts there, so no form token is asked for. */
  readonly machine?: true
  readonly uploads?: UploadLimits
  /** Takes a POST without a form token: a program sends it (a reader's mail program, RFC 8058), and what it may do a token of its own in it decides. */
  readonly tokenless?: true
  readonly handle: (kit: Kit, asked: Asked) => Promise<Answer>
}
/** A route line: address, method, who may (the deed is also the ledger's name; 'signed-in' is any member of staff), handler. */
export type StaffRoute = Line & { readonly deed: Deed | 'signed-in'; readonly open?: never; readonly personal?: never; readonly machine?: never; readonly uploads?: never; readonly handle: (kit: Kit, asked: AskedBy) => Promise<Answer> }
export type Route = OpenRoute | StaffRoute
