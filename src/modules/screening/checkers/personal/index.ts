import type { Checker, Found } from '../../domain/checker.ts'
import { maskOf, type PersonalKind } from '../../domain/mask.ts'
import { bankCards } from './numbers/bank-cards.ts'
import { digitRuns } from './numbers/digit-runs.ts'
import { identityNumbers } from './numbers/identity.ts'
import { homeLandlines, mobilePhones } from './numbers/phones.ts'
import type { PersonalData } from './personal-data.ts'
import { readingOf } from './reading.ts'
import { settled } from './sighting.ts'
import { personalCells, protectedCells, withTablesExplained } from './tables/cells.ts'
import { addressShape, homeAddresses } from './words/addresses.ts'
import { cueFinder } from './words/cue-finder.ts'
import { birthDates, documentNumbers, documentShapes, healthFacts, passports } from './words/documents.ts'
import { personalEmails, plates } from './words/emails-and-plates.ts'
import { nameBook } from './words/name-book.ts'
import { namedChildren, namedPatients } from './words/named-facts.ts'
import { childrenAfterAge, namesWithFate } from './words/named-otherwise.ts'
import { nameShapes } from './words/names-near.ts'
import { minorsByAge, namesBeside, namesWithDisease, protectedGroups, protectedNames } from './words/people.ts'
import { toldAddresses } from './words/told-addresses.ts'

export { shippedPersonalData } from './load.ts'
export type { PersonalData } from './personal-data.ts'

const LAW = '《个人信息保护法》第二十八条、《政府信息公开条例》第十五条'
const SOURCES: Partial<Record<PersonalKind, string>> = {
  identity: `GB 11643《公民身份号码》、${LAW}`, bank: `ISO/IEC 7812-1 校验位、${LAW}`, plate: `GA 36《中华人民共和国机动车号牌》、${LAW}`, name: `${LAW}、新华社新闻报道中的禁用词和慎用词`,
}

/** 个人信息: numbers by their own checks, addresses, names and tables by the words around them; each finding proposes the masked form of domain.md §11. */
export function personalChecker(data: PersonalData): Checker {
  const kit = { data, names: nameBook(data), has: cueFinder(data.cues), shapes: { ...nameShapes(data.cues), address: addressShape(data.cues.addressLead) } }
  const [shapes, groups] = [documentShapes(data.cues.documents), protectedGroups(data.cues.protected)]
  return {
    name: 'personal',
    check: (given, around) => {
      const reading = readingOf(given, around, kit)
      const runs = digitRuns(reading.plain, reading.isCellEnd)
      const numbers = [
        ...identityNumbers(reading, runs), ...bankCards(reading, runs), ...mobilePhones(reading, runs), ...homeLandlines(reading),
        ...documentNumbers(reading, shapes), ...passports(reading), ...homeAddresses(reading), ...toldAddresses(reading), ...personalEmails(reading), ...plates(reading),
        ...birthDates(reading), ...healthFacts(reading),
      ]
      const people = [
        ...protectedNames(reading, groups), ...minorsByAge(reading), ...namesWithDisease(reading), ...namedChildren(reading), ...namedPatients(reading), ...childrenAfterAge(reading), ...namesWithFate(reading), ...protectedCells(reading), ...namesBeside(reading, numbers),
      ]
      return withTablesExplained(reading, settled([...numbers, ...people, ...personalCells(reading)])).map(({ kind, ...seen }): Found => ({
        class: 'personal', ...seen, proposal: maskOf(kind, given.text.slice(seen.start, seen.end)), source: SOURCES[kind] ?? LAW,
      }))
    },
  }
}
