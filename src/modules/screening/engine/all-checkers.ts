import { loadLanguageModel } from '#platform/language-model/index'
import { formatChecker } from '../checkers/format/index.ts'
import { linkChecker, shippedLinkLists, type KnownLinks } from '../checkers/link/index.ts'
import { loadColumnModel, misfiledChecker } from '../checkers/misfiled/index.ts'
import { personalChecker, shippedPersonalData } from '../checkers/personal/index.ts'
import { secretChecker, shippedSecretData } from '../checkers/secret/index.ts'
import { typoChecker } from '../checkers/typo/index.ts'
import { shippedWordingLists, wordingChecker } from '../checkers/wording/index.ts'
import type { Checker, FindingClass } from '../domain/checker.ts'

/** What the checkers need to know of the place where the text stands. */
export type CheckerSettings = { readonly links?: Pick<KnownLinks, 'isOwn' | 'exists'> }
const NO_SITE: Pick<KnownLinks, 'isOwn' | 'exists'> = { isOwn: () => false, exists: () => undefined }

/** Every checker by the class of its findings, with the lists that come with the program; each is made when it is first wanted. */
const MAKERS: Partial<Record<FindingClass, (settings: CheckerSettings) => Checker>> = {
  secret: () => secretChecker(shippedSecretData()),
  wording: () => wordingChecker(shippedWordingLists()),
  personal: () => personalChecker(shippedPersonalData()),
  typo: () => typoChecker(loadLanguageModel()),
  format: () => formatChecker(),
  misfiled: () => misfiledChecker(loadColumnModel()),
  link: ({ links = NO_SITE }) => linkChecker({ ...links, ...shippedLinkLists() }),
}

/** The classes that a checker stands for; hidden content is found in files, not in texts. */
export const CHECKER_NAMES: readonly FindingClass[] = Object.keys(MAKERS) as FindingClass[]

/** All checkers, or those of some classes, in the order of the classes. */
export async function allCheckers(settings: CheckerSettings = {}, only: readonly string[] = CHECKER_NAMES): Promise<readonly Checker[]> {
  return CHECKER_NAMES.filter((name) => only.includes(name)).flatMap((name) => { const make = MAKERS[name]; return make ? [make(settings)] : [] })
}
