import { COMPOUND_SURNAMES } from '../../../domain/mask-surnames.ts'
import type { PersonalData } from '../personal-data.ts'

/** Signs that no given name has, or that stand for a name already shortened. */
const NOT_GIVEN = /[某的了及是被你我他她们这那哪什且均各每个县局委厅处室科院校所站]/u
const HAN = /^\p{Script=Han}+$/u

/** Tells whether a word can be the name of a person: by itself in a cell or a list, or in the middle of prose, where doubtful surnames do not count. */
export type NameBook = { /** Whether a surname begins with this sign: asked before anything dearer. */ readonly mayBegin: (sign: string) => boolean; readonly isName: (word: string) => boolean; readonly isNameInProse: (word: string, following: string) => boolean }

const CLEAR_END = /^(?:$|[\s,，、;；。:：()（）“”"]|[男女][,，])/u

/** A book of names from surnames and from words that only begin like one. */
export function nameBook({ surnames, doubtful, notNames }: PersonalData): NameBook {
  const single = new Set(surnames)
  const isName = (word: string): boolean => {
    if (word.length < 2 || word.length > 4 || !HAN.test(word) || notNames.has(word)) return false
    const compound = word.length >= 3 && COMPOUND_SURNAMES.has(word.slice(0, 2))
    const given = word.slice(compound ? 2 : 1)
    if (given.length > 2 || (!compound && !single.has(word.charAt(0)))) return false
    return !NOT_GIVEN.test(given)
  }
  /** 高考成 is no name, unless its end is clear: the first two signs are a word. */
  const isNameInProse = (word: string, following: string): boolean =>
    isName(word) && !doubtful.includes(word.charAt(0)) && (CLEAR_END.test(following) || !notNames.has(word.slice(0, 2)))
  const begins = new Set([...surnames, ...[...COMPOUND_SURNAMES].map((surname) => surname.charAt(0))])
  return { mayBegin: (sign) => begins.has(sign), isName, isNameInProse }
}
