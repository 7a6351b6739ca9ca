import { notify } from '#notifications'
import type { Scene } from '#platform/act'
import type { AgencyId } from '#shared/actor'
import type { Question } from '../domain/question.ts'
import { deskPaths } from '../paths.ts'

/** Who answers at an agency: the office's own clerk, or the agency's. */
export const clerkAt = (agency: AgencyId, root: AgencyId): string => (agency === root ? 'office_clerk' : 'agency_clerk')

/** Tells the agency's clerks that a question waits for them; within the deed that gave it to them. */
export const notifyAssigned = ({ db, now }: Scene, { id, title, dueOn }: Question, agency: AgencyId, root: AgencyId): Promise<void> =>
  notify(db, { agency, role: clerkAt(agency, root), title: `新的政策咨询：${title}`, text: dueOn ? `请在 ${dueOn} 以前答复。` : '请尽快答复。', href: deskPaths.question(id), at: now })

/** Tells the office that a platform sent some on its own. */
export const notifyBrought = ({ db, now }: Scene, source: string, n: number, root: AgencyId): Promise<void> =>
  notify(db, { agency: root, role: 'office_clerk', title: `${source}送来 ${n} 件政策咨询`, text: '请尽快分派。', href: deskPaths.register, at: now })
