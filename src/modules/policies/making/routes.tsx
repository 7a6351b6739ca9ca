import type { Route } from '#platform/http/types'
import { beginText } from './commands/propose.ts'
import { postEdit, postFresh, showEdit, showFresh } from './desk/edit.tsx'
import { showProjects } from './desk/list.tsx'
import { ProjectPage } from './desk/project-page.tsx'
import { deskProject } from './desk/project-view.ts'
import { postStep, showStep } from './desk/step.tsx'
import { MOVES, type ProjectMove } from './domain/procedure.ts'
import { makingPaths } from './paths.ts'

const steps = (Object.keys(MOVES) as ProjectMove[]).filter((move) => move !== 'save')
const beginRoute = (which: 'text' | 'interpretation'): Route => ({
  at: `/policy-projects/:id/${which}`, method: 'POST', deed: 'policies.draft', handle: async (kit, asked) => ({ goTo: `/entries/${(await beginText(kit, asked.actor, asked.params['id'] ?? '', which)).entry}/edit` }),
})

/** Normative documents while they are being made, at the desk. */
export const makingRoutes: readonly Route[] = [
  { at: makingPaths.all, method: 'GET', deed: 'policies.read', handle: showProjects },
  { at: makingPaths.fresh, method: 'GET', deed: 'policies.draft', handle: showFresh },
  { at: makingPaths.fresh, method: 'POST', deed: 'policies.draft', handle: postFresh },
  { at: '/policy-projects/:id', method: 'GET', deed: 'policies.read', handle: async (kit, asked) => ({ page: <ProjectPage file={await deskProject(kit, asked)} /> }) },
  { at: '/policy-projects/:id/edit', method: 'GET', deed: 'policies.draft', handle: showEdit },
  { at: '/policy-projects/:id/edit', method: 'POST', deed: 'policies.draft', handle: postEdit },
  beginRoute('text'), beginRoute('interpretation'),
  ...steps.flatMap((move): Route[] => [
    { at: `/policy-projects/:id/moves/${move}`, method: 'GET', deed: MOVES[move].deed, handle: showStep(move) },
    { at: `/policy-projects/:id/moves/${move}`, method: 'POST', deed: MOVES[move].deed, handle: postStep(move) },
  ]),
]
