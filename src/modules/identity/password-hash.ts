import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** argon2id (the library's default kind) with 64 MiB, three passes, one lane. */
const COST = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 }

/** What is kept of a password. The same letters typed in full width are the same password. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST)

/** The hash of nobody's password: checked for unknown logins, so that they cost the same time as known ones. */
const DECOY = '$argon2id$v=19$m=65536,t=3,p=1$hHgDa6sgcBSu51E15Q2z5A$y0vWm8CJdU2YwLXDPMSj4rPkVqZBSFnJbbHsgj2BBSk'

/** Does it hold? Without a kept hash the same work is done for a no. */
export async function passwordHolds(kept: string | undefined, password: string): Promise<boolean> {
  const holds = await verify(kept ?? DECOY, password.normalize('NFKC'))
  return kept !== undefined && holds
}

/** Letters and digits that cannot be taken for each other on paper. */
const CLEAR = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A password for one sign-in, shown once, in groups that can be read over the telephone: 92 bits. */
export const oneTimePassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => CLEAR[randomInt(CLEAR.length)]).join('')).join('-')
