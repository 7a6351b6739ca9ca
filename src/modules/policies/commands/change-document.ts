import { act, type Kit, type Scene } from '#platform/act'
import type { Actor } from '#shared/actor'
import { dayOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { DOCUMENT_CHANGES, reasonsAgainstChange, reasonsAgainstTerm } from '../domain/changes.ts'
import { lastValidDay } from '../domain/history.ts'
import type { PlainCard, PublicPolicy, RelationKind } from '../domain/public-policy.ts'
import { documentById } from '../queries/list-documents.ts'
import { policyFacts } from '../state/policy-facts.ts'
import { tablesOf, type DocumentRow } from '../tables.ts'

/** One change of one document, with what it needs. */
export type ChangeInput =
  | { readonly change: 'repeal' | 'lapse'; readonly on: Day; readonly by: string }
  | { readonly change: 'confirm'; readonly on: Day; readonly until: Day | null }
  | { readonly change: 'suspend'; readonly on: Day; readonly by: string }
  | { readonly change: 'resume'; readonly on: Day }
  | { readonly change: 'relate'; readonly kind: RelationKind; readonly other: string; readonly on: Day; readonly articles: string }
  | { readonly change: 'card'; readonly card: PlainCard }
  | { readonly change: 'file'; readonly on: Day; readonly no: string }

type Given = { readonly scene: Scene; readonly row: DocumentRow; readonly policy: PublicPolicy }
const refuse = (reasons: readonly string[]): void => { if (reasons.length > 0) throw new Refusal(422, reasons) }

async function confirm({ scene, row, policy }: Given, on: Day, until: Day | null): Promise<void> {
  refuse(reasonsAgainstTerm(policy.history, on, until))
  const tables = tablesOf(scene.db)
  await tables.insertInto('policies.confirmation').values({ document: row.id, decided_on: on, earlier_until: lastValidDay(policy.history), until, by_clean_up: null }).execute()
  await tables.updateTable('policies.document').set({ valid_until: until }).where('id', '=', row.id).execute()
}

async function relate({ scene, row }: Given, { kind, other, on, articles }: Extract<ChangeInput, { change: 'relate' }>): Promise<void> {
  if (other === row.id) throw new Refusal(422, ['不能登记与自己的关系'])
  const { numInsertedOrUpdatedRows } = await tablesOf(scene.db).insertInto('policies.relation').values({ from_document: row.id, to_document: other, kind, on_day: on, articles, at: scene.now, account: scene.actor.account })
    .onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) throw new Refusal(422, ['这个关系已经登记过'])
}

async function carryOut(given: Given, input: ChangeInput): Promise<readonly string[]> {
  const { scene, row } = given
  const tables = tablesOf(scene.db)
  const document = tables.updateTable('policies.document').where('id', '=', row.id)
  switch (input.change) {
    case 'repeal': case 'lapse': await document.set({ ended_on: input.on, ended_as: input.change === 'repeal' ? 'repealed' : 'lapsed', ended_by: input.by }).execute(); break
    case 'confirm': await confirm(given, input.on, input.until); break
    case 'suspend': await tables.insertInto('policies.suspension').values({ document: row.id, from_day: input.on, until_day: null, reason: input.by }).execute(); break
    case 'resume': {
      const open = given.policy.history.suspensions?.find(({ until }) => until === null)
      if (open && input.on <= open.from) throw new Refusal(422, [`恢复的日期应当在中止施行（${open.from}）之后`])
      await tables.updateTable('policies.suspension').set({ until_day: input.on }).where('document', '=', row.id).where('until_day', 'is', null).execute(); break
    }
    case 'relate': await relate(given, input); return [row.id, input.other]
    case 'card': await document.set({ plain_words: JSON.stringify(input.card) as never }).execute(); break
    case 'file': await document.set({ filed_on: input.on, filing_no: input.no }).execute(); break
  }
  return [row.id]
}

/** One change of a registered document: checked against its whole life, told to the public by the job that follows. */
export async function changeDocument(kit: Kit, actor: Actor, id: string, seen: number, input: ChangeInput): Promise<void> {
  const { agency } = await documentById(kit.db, id)
  return act(kit, actor, DOCUMENT_CHANGES[input.change].deed, agency, async (scene) => {
    const row = await tablesOf(scene.db).selectFrom('policies.document').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
    if (row.version !== seen) throw new Refusal(409, ['这份文件刚被别人改过，请看过最新情况后再操作'])
    const [policy] = await policyFacts(scene.db, [row])
    if (!policy) throw new Error(`${id} has no facts`)
    refuse(reasonsAgainstChange(input.change, policy.history, dayOf(scene.now)))
    if ('on' in input && input.on < row.issued_on) refuse([`日期在成文日期（${row.issued_on}）之前`])
    if ('on' in input && input.change !== 'relate') refuse(reasonsAgainstChange(input.change, policy.history, input.on))
    const touched = await carryOut({ scene, row, policy }, input)
    await tablesOf(scene.db).updateTable('policies.document').set({ version: row.version + 1 }).where('id', '=', id).execute()
    await scene.record(id, { change: input.change, ...('on' in input ? { on: input.on } : {}) })
    await scene.later('policies.publish-states', { documents: touched })
  })
}
