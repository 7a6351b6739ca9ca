import type { ReactNode } from 'react'
import type { Kysely } from 'kysely'
import { currentSnapshot, entryFile, goneRefusal, publicEntryOf } from '#publishing'
import type { Kit } from '#platform/act'
import { todayOf } from '#platform/http/kept/notes'
import type { Asked, Route } from '#platform/http/types'
import { isDay, type Day } from '#shared/days'
import { PAGE_SIZE, pageOf } from '#shared/paging'
import { Refusal } from '#shared/refusal'
import type { PublicPolicy } from '../domain/public-policy.ts'
import { paths } from '../paths.ts'
import { decorateCitations } from '../state/decorate.ts'
import { publicPolicies } from '../state/public-policies.ts'
import { listPolicies, policyAsked, relatedPolicies } from './asked.ts'
import { PoliciesPage } from './list-page.tsx'
import { PolicyPage } from './policy-page.tsx'

/** The text as published, linked and marked for the day; null where none stands. */
async function textOf(kit: Kit, { textAddress }: PublicPolicy, day: Day) {
  const found = textAddress === null ? null : await currentSnapshot(kit.db, textAddress)
  if (found?.snapshot.kind !== 'entry' || found.snapshot.withdrawnOn !== null) return null
  return { ...found, html: await decorateCitations(kit.db, publicEntryOf(found.snapshot).content.body, day) }
}

/** It was never there, or it was withdrawn and its address says so. */
async function noPolicy(kit: Kit, id: string): Promise<Refusal> {
  const found = await currentSnapshot(kit.db, paths.state(id)) ?? await currentSnapshot(kit.db, paths.public(id))
  return found && found.snapshot.withdrawnOn !== null ? goneRefusal(found.snapshot) : new Refusal(404, ['政策文件库里没有这份文件：可能还没有公布，或者地址写错了'])
}

/** What other modules put at the foot of a document's page. */
export type Beside = (db: Kysely<unknown>, address: string) => Promise<ReactNode>

const showPolicy = (beside: Beside) => async (kit: Kit, { params, query }: Asked) => {
  const policies = await publicPolicies(kit.db)
  const policy = policies.find(({ id }) => id === params['id'])
  if (!policy) throw await noPolicy(kit, params['id'] ?? '')
  const today = todayOf(kit), wanted = query['day'] ?? ''
  const day = isDay(wanted) ? wanted : today
  return { page: <PolicyPage policy={policy} day={day} today={today} related={relatedPolicies(policy, policies, today)} text={await textOf(kit, policy, day)} beside={await beside(kit.db, paths.public(policy.id))} /> }
}

/** The public policy database. Reads the public side only. */
export const policiesPortalRoutes = (beside: Beside = async () => null): readonly Route[] => [
  { at: '/policies', method: 'GET', open: true, handle: async (kit, { query }) => {
    const asked = policyAsked(query, todayOf(kit), pageOf(query['page']))
    return { page: <PoliciesPage asked={asked} list={listPolicies(await publicPolicies(kit.db), asked, PAGE_SIZE)} size={PAGE_SIZE} /> }
  } },
  { at: '/policies/:id', method: 'GET', open: true, handle: showPolicy(beside) },
  { at: '/policies/:id/state', method: 'GET', open: true, handle: async (_kit, { params }) => ({ goTo: paths.public(params['id'] ?? '') }) },
  { at: '/policies/:id/files/:name', method: 'GET', open: true, handle: (kit, { params }) => entryFile(kit, paths.public(params['id'] ?? ''), params['name'] ?? '') },
]
