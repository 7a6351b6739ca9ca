import { sm3 } from '#platform/ledger/hash'

/** /info/2024/12 → entries/2024-12.html: short, lower-case names that every file system takes. */
export const entryPlace = (address: string): string => `entries/${address.replace(/^\/info\//, '').replaceAll('/', '-')}`
export const policyPlace = (id: string): string => `policies/${/^[a-z0-9][a-z0-9-]{0,80}$/.test(id) ? id : sm3(id).slice(0, 32)}`
const ending = (name: string): string => /\.([a-z0-9]{1,8})$/.exec(name.toLowerCase())?.[1] ?? 'bin'
export const filePlace = (address: string, name: string): string => `files/${address.replace(/^\/(info|policies)\//, '').replaceAll('/', '-').toLowerCase()}/${sm3(name).slice(0, 16)}.${ending(name)}`

/** A change of one entry rewrites one of so many parts of the index. */
export const PARTS = 64
export const partOf = (place: string): string => (Number.parseInt(sm3(place).slice(0, 4), 16) % PARTS).toString(16).padStart(2, '0')
export const partPlace = (part: string): string => `search/${part}.js`

/** From a page one folder deep to the top. */
export const up = (place: string): string => '../'.repeat(place.split('/').length - 1)
