import type { Route } from '#platform/http/types'
import { postExceptions, showExceptions } from './desk/exceptions.tsx'
import { downloadList, postFreshList, postList, postListImport, showFreshList, showList, showLists } from './desk/lists.tsx'
import { showPublished } from './desk/published.tsx'
import { postTryOut, showTryOut } from './desk/try-out.tsx'
import { paths } from './paths.ts'

const READ = 'screening.read', LISTS = 'screening.lists'

/** The checking of texts at the desk: what is public and doubtful, the test box, the office's lists and exceptions. */
export const screeningRoutes: readonly Route[] = [
  { at: paths.home, method: 'GET', deed: READ, handle: showPublished },
  { at: paths.tryOut, method: 'GET', deed: READ, handle: showTryOut },
  { at: paths.tryOut, method: 'POST', deed: READ, handle: postTryOut },
  { at: paths.lists, method: 'GET', deed: READ, handle: showLists },
  { at: paths.freshList, method: 'GET', deed: LISTS, handle: showFreshList },
  { at: paths.freshList, method: 'POST', deed: LISTS, handle: postFreshList },
  { at: '/screening/lists/:id', method: 'GET', deed: READ, handle: showList },
  { at: '/screening/lists/:id', method: 'POST', deed: LISTS, handle: postList },
  { at: '/screening/lists/:id/import', method: 'POST', deed: LISTS, handle: postListImport },
  { at: '/screening/lists/:id/list.csv', method: 'GET', deed: READ, handle: downloadList },
  { at: paths.exceptions, method: 'GET', deed: READ, handle: showExceptions },
  { at: paths.exceptions, method: 'POST', deed: 'screening.except', handle: postExceptions },
]
