import type { Checker, Found } from '../../domain/checker.ts'
import { misspeltNames, readyNames } from './exact-names.ts'
import { readyFormulations, wrongFormulations } from './formulations.ts'
import { readyOrders, wrongOrders } from './orders.ts'
import { readyPairs, wrongForms } from './pairs.ts'
import { readyPosts, wrongHolders } from './posts.ts'
import { quotedStretches } from './quoted-stretches.ts'
import type { Reading, Sighting } from './sighting.ts'
import { holdsOn, type WordingList } from './wording-list.ts'

export { shippedWordingLists } from './load.ts'
export type { ExactName, Formulation, NameOrder, PostHolder, QuotedTreatment, Slot, WordingList, WordingPair } from './wording-list.ts'

type Comparison = { readonly rule: string; readonly look: (reading: Reading) => readonly Sighting[] }

function comparisonsOf(list: WordingList): Comparison[] {
  const [pairs, names, formulations, posts, orders] = [readyPairs(list), readyNames(list), readyFormulations(list), readyPosts(list), readyOrders(list)]
  return [
    ...(pairs.size > 0 ? [{ rule: list.name, look: (reading: Reading) => wrongForms(pairs, reading) }] : []),
    ...(names.size > 0 ? [{ rule: `${list.name}-misspelt`, look: (reading: Reading) => misspeltNames(names, reading) }] : []),
    ...(formulations.length > 0 ? [{ rule: `${list.name}-members`, look: (reading: Reading) => wrongFormulations(formulations, reading) }] : []),
    ...(posts.size > 0 ? [{ rule: `${list.name}-holder`, look: (reading: Reading) => wrongHolders(posts, reading) }] : []),
    ...(orders.size > 0 ? [{ rule: `${list.name}-order`, look: (reading: Reading) => wrongOrders(orders, reading) }] : []),
  ]
}

/** Of findings that overlap, the longest stays: 中港台 says more than 中港. */
function longest(found: readonly Found[]): Found[] {
  const kept: Found[] = []
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (last === undefined || one.start >= last.end) kept.push(one)
    else if (one.end - one.start > last.end - last.start) kept[kept.length - 1] = one
  }
  return kept
}

/** 严重表述错误: wrong forms, misspelt names of state, fixed formulations, holders of posts and orders of names, by the lists that hold on the day. */
export function wordingChecker(lists: readonly WordingList[]): Checker {
  const ready = lists.map((list) => ({ list, comparisons: comparisonsOf(list) }))
  return {
    name: 'wording',
    check: ({ text }, { day }) => {
      const reading = { text, isQuoted: quotedStretches(text) }
      return longest(
        ready
          .filter(({ list }) => holdsOn(list, day))
          .flatMap(({ list, comparisons }) =>
            comparisons.flatMap(({ rule, look }) => look(reading).map((seen): Found => ({ class: 'wording', rule, source: list.source, ...seen }))),
          ),
      )
    },
  }
}
