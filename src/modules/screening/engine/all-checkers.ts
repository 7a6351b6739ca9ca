import { loadLanguageModel } from '#platform/language-model/index'
import { formatChecker } from '../checkers/format/index.ts'
import { linkChecker, shippedLinkLists, type KnownLinks } from '../checkers/link/index.ts'
import { loadColumnModel, misfiledChecker } from '../checkers/misfiled/index.ts'
import { personalChecker, shippedPersonalData } from '../checkers/personal/index.ts'
import { secretChecker, shippedSecretData, type OfficeList } from '../checkers/secret/index.ts'
import { sensitiveChecker, shippedTermLists, type TermList } from '../checkers/sensitive/index.ts'
import { typoChecker } from '../checkers/typo/index.ts'
import { shippedWordingLists, wordingChecker, type WordingList } from '../checkers/wording/index.ts'
import type { Checker, FindingClass } from '../domain/checker.ts'
import { sparingNames } from './sparing-names.ts'

/** What the checkers need to know of the place where the text stands, and what the office adds to the lists that ship. */
export type CheckerSettings = {
  readonly links?: Pick<KnownLinks, 'isOwn' | 'exists'>
  readonly secret?: readonly OfficeList[]
  readonly wording?: readonly WordingList[]
  readonly sensitive?: readonly TermList[]
  /** Names that are never a typo. */
  readonly names?: readonly string[]
}
const NO_SITE: Pick<KnownLinks, 'isOwn' | 'exists'> = { isOwn: () => false, exists: () => undefined }
const secretData = (own: readonly OfficeList[] = []) => { const shipped = shippedSecretData(); return { ...shipped, lists: [...shipped.lists, ...own] } }

/** Every checker by the class of its findings, with the lists that come with the program; each is made when it is first wanted. */
const MAKERS: Partial<Record<FindingClass, (settings: CheckerSettings) => Checker>> = {
  secret: ({ secret }) => secretChecker(secretData(secret)),
  wording: ({ wording = [] }) => wordingChecker([...shippedWordingLists(), ...wording]),
  sensitive: ({ sensitive = [] }) => sensitiveChecker([...shippedTermLists(), ...sensitive]),
  personal: () => personalChecker(shippedPersonalData()),
  typo: ({ names = [] }) => sparingNames(typoChecker(loadLanguageModel()), names),
  format: () => formatChecker(),
  misfiled: () => misfiledChecker(loadColumnModel()),
  link: ({ links = NO_SITE }) => linkChecker({ ...links, ...shippedLinkLists() }),
}

/** The classes that a checker stands for; hidden content is found in files, not in texts. */
export const CHECKER_NAMES: readonly FindingClass[] = Object.keys(MAKERS) as FindingClass[]

/** All checkers, or those of some classes, in the order of the classes. */
export function allCheckers(settings: CheckerSettings = {}, only: readonly string[] = CHECKER_NAMES): readonly Checker[] {
  return CHECKER_NAMES.filter((name) => only.includes(name)).flatMap((name) => { const make = MAKERS[name]; return make ? [make(settings)] : [] })
}
