import type { Route } from '#platform/http/types'
import { postRetry, showFailed } from './desk/failed.tsx'
import { postEnd, showHome } from './desk/home.tsx'
import { postSettings, postTest, showSettings } from './desk/settings.tsx'
import { showTemplates } from './desk/templates.tsx'
import { paths } from './paths.ts'

const READ = 'notices.read', SETTINGS = 'notices.settings'

/** Notices at the desk: how many subscribe, what was not delivered, when and by which ways. */
export const noticesDeskRoutes: readonly Route[] = [
  { at: paths.home, method: 'GET', deed: READ, handle: showHome },
  { at: paths.end, method: 'POST', deed: 'notices.end', handle: postEnd },
  { at: paths.failed, method: 'GET', deed: READ, handle: showFailed },
  { at: paths.retry, method: 'POST', deed: 'notices.retry', handle: postRetry },
  { at: paths.settings, method: 'GET', deed: READ, handle: showSettings },
  { at: paths.settings, method: 'POST', deed: SETTINGS, handle: postSettings },
  { at: paths.test, method: 'POST', deed: SETTINGS, handle: postTest },
  { at: paths.templates, method: 'GET', deed: READ, handle: showTemplates },
]
