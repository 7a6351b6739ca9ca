import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo, whereMay } from '#shared/actor'
import { dayOf, yearOf } from '#shared/days'
import { PAGE_SIZE, pageOf, yearAsked } from '#shared/paging'
import { agencyFilter, yearFilter } from '#shared/register-filters'
import { correctedRequests } from '../queries/alarms.ts'
import { disputeFile } from '../queries/dispute-file.ts'
import { dueCounts } from '../queries/due-counts.ts'
import { lessonsOf } from '../queries/lessons.ts'
import { listDisputes } from '../queries/list-disputes.ts'
import { yearLines } from '../queries/statistics.ts'
import { CorrectedPage } from './corrected-page.tsx'
import { DisputePage } from './dispute-page.tsx'
import { LessonsPage } from './lessons-page.tsx'
import type { RequestLinks } from './links.ts'
import { FILTERS, ListPage } from './list-page.tsx'
import { YearsPage } from './years-page.tsx'

const DEED = 'disputes.read'
const YEARS_SHOWN = 6
const namesOf = async (kit: Kit) => new Map((await allAgencies(kit.db)).map(({ id, shortName }) => [id, shortName]))

export async function showList(kit: Kit, { actor, query }: AskedBy): Promise<Answer> {
  const agencies = await allAgencies(kit.db)
  const today = dayOf(kit.now()), where = whereMay(actor, DEED), page = pageOf(query['page'])
  const { total, rows } = await listDisputes(kit.db, {
    agencies: where, today, page, text: (query['q'] ?? '').trim().slice(0, 100), year: yearAsked(query['year']), agency: query['agency'], kind: query['kind'], state: query['state'],
    step: query['step'], due: query['due'],
  })
  return { page: <ListPage query={query} rows={rows} total={total} page={page} size={PAGE_SIZE} today={today} counts={await dueCounts(kit.db, where, today)} mayRegister={mayDo(actor, 'disputes.register')}
    names={new Map(agencies.map(({ id, shortName }) => [id, shortName]))} filters={[yearFilter('受理年份', kit.now()), agencyFilter(agencies, actor, DEED), ...FILTERS]} /> }
}

export const showDispute = (links: RequestLinks) => async (kit: Kit, { actor, params }: AskedBy): Promise<Answer> => {
  const file = await disputeFile(kit.db, actor, params['id'] ?? '', dayOf(kit.now()))
  return { page: <DisputePage file={file} linked={file.one.request === null ? null : await links.requestOf(kit.db, file.one.request)} /> }
}

export const showCorrected = async (kit: Kit, { actor }: AskedBy): Promise<Answer> =>
  ({ page: <CorrectedPage lines={await correctedRequests(kit.db, whereMay(actor, DEED))} names={await namesOf(kit)} today={dayOf(kit.now())} /> })

export const showLessons = async (kit: Kit, { actor, query }: AskedBy): Promise<Answer> => {
  const { article, agency } = query
  return { page: <LessonsPage lessons={await lessonsOf(kit.db, { agencies: whereMay(actor, DEED), article, agency })} names={await namesOf(kit)} article={article} agency={agency} /> }
}

export const showYears = async (kit: Kit, { actor }: AskedBy): Promise<Answer> => {
  const to = yearOf(dayOf(kit.now()))
  return { page: <YearsPage lines={await yearLines(kit.db, whereMay(actor, DEED), { from: to - YEARS_SHOWN + 1, to })} /> }
}
