export const PAGE_SIZE = 20

/** The page asked for in an address, from 1; what is no page number is page 1. */
export const pageOf = (text: string | undefined): number => {
  const page = Number(text)
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1
}

/** A four-digit year asked for in an address, or undefined. */
export const yearAsked = (text: string | undefined): number | undefined => (text !== undefined && /^(19|20)\d\d$/.test(text) ? Number(text) : undefined)
