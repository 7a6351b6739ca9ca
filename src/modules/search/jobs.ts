import type { Jobs } from '#platform/jobs'
import { settleSearch } from '#platform/search/index'

/** Moves what came into the search lately into its segments; every few minutes is often enough, and none is lost where it never runs. */
export const jobs: Jobs = { 'search.settle': async (kit) => { await settleSearch(kit.db) } }
