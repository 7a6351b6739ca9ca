import type { PolicyFacts } from '#policies'

/** A document of our own with what a careful reader finds in it; what is not written there is null or empty. */
export type Case = { readonly name: string; readonly text: string; readonly expected: Partial<PolicyFacts> }
export const NOTHING: PolicyFacts = { title: null, docNo: null, issuer: null, issuedOn: null, publishedOn: null, effectiveOn: null, validUntil: null, validityYears: null, repeals: [], amends: [], kind: null }
