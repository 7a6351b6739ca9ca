import { canonicalJson } from '#shared/canonical-json'

const CASE = 'case:'
/** The name under which the ledger knows a case's sealed page. The locator tells nothing of whose it is. */
export const caseAddress = (locator: string): string => `${CASE}${locator}`
export const isCaseAddress = (address: string): boolean => address.startsWith(CASE)

/** The text whose hash seals a case's page: hashes of what is itself sealed. */
export const caseSealText = (view: string, files: readonly { name: string; mediaType: string; hash: string }[]): string =>
  canonicalJson({ view, files: [...files].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, mediaType, hash }) => [name, mediaType, hash]) })
