import type { Severity } from '../../domain/finding.ts'

/** Hosts (and all below them) that need a look, with what to do; the office's own lists stand beside them. */
export type TargetList = { readonly name: string; readonly version: string; readonly source: string; readonly effectiveFrom: string; readonly groups: readonly { readonly rule: string; readonly severity: Severity; readonly why: string; readonly hosts: readonly string[] }[] }
/** Hosts that fell into other hands; `words` in a host's name say the same. */
export type HijackedList = { readonly name: string; readonly version: string; readonly source: string; readonly effectiveFrom: string; readonly hosts: readonly string[]; readonly words: readonly string[] }

/** What is known about links around a text. */
export type KnownLinks = {
  readonly isOwn: (url: string) => boolean
  /** Whether the own site has this path; undefined where nobody knows. */
  readonly exists: (path: string) => boolean | undefined
  /** Hosts in other hands; an entry in slashes (`/casino/`) is a word within a host's name. */
  readonly hijacked: readonly string[]
  readonly targets?: readonly TargetList[]
}
