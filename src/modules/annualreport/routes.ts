import type { OpenRoute, StaffRoute } from '#platform/http/types'
import { listReports, reportAsCsv, reportAsJson } from './api/reports.ts'
import { showBoard } from './desk/board/board.tsx'
import { askRemind, postRemind } from './desk/board/remind.tsx'
import { showCell } from './desk/cell/cell.tsx'
import { postImport, showImport } from './desk/import/import.tsx'
import { postImportOne, reviewImport } from './desk/import/review.tsx'
import { showFile, showPreview } from './desk/preview/preview.tsx'
import { postText, showText } from './desk/text/text.tsx'
import { postAnswer, postRecompile } from './desk/workspace/changes.tsx'
import { moveRoutes } from './desk/workspace/moves.tsx'
import { postStart } from './desk/workspace/start.tsx'
import { showWorkspace } from './desk/workspace/workspace.tsx'
import { showReport, showReportFile } from './portal/report.tsx'
import { showReports } from './portal/reports.tsx'

export const annualreportDeskRoutes: readonly StaffRoute[] = [
  { at: '/annual-reports', method: 'GET', deed: 'annualreport.read', handle: showBoard },
  { at: '/annual-reports/remind', method: 'GET', deed: 'annualreport.remind', handle: askRemind },
  { at: '/annual-reports/remind', method: 'POST', deed: 'annualreport.remind', handle: postRemind },
  { at: '/annual-reports/import', method: 'GET', deed: 'annualreport.write', handle: showImport },
  { at: '/annual-reports/import', method: 'POST', deed: 'annualreport.write', handle: postImport },
  { at: '/annual-reports/import/review', method: 'GET', deed: 'annualreport.write', handle: reviewImport },
  { at: '/annual-reports/import/files/:key', method: 'POST', deed: 'annualreport.write', handle: postImportOne },
  { at: '/annual-reports/:agency/:year', method: 'GET', deed: 'annualreport.read', handle: showWorkspace },
  { at: '/annual-reports/:agency/:year/start', method: 'POST', deed: 'annualreport.write', handle: postStart },
  { at: '/annual-reports/:agency/:year/recompile', method: 'POST', deed: 'annualreport.write', handle: postRecompile },
  { at: '/annual-reports/:agency/:year/answers', method: 'POST', deed: 'annualreport.write', handle: postAnswer },
  { at: '/annual-reports/:agency/:year/cells/:address', method: 'GET', deed: 'annualreport.read', handle: showCell },
  { at: '/annual-reports/:agency/:year/text', method: 'GET', deed: 'annualreport.read', handle: showText },
  { at: '/annual-reports/:agency/:year/text', method: 'POST', deed: 'annualreport.write', handle: postText },
  { at: '/annual-reports/:agency/:year/preview', method: 'GET', deed: 'annualreport.read', handle: showPreview },
  { at: '/annual-reports/:agency/:year/files/:format', method: 'GET', deed: 'annualreport.read', handle: showFile },
  ...moveRoutes,
]

export const annualreportPortalRoutes: readonly OpenRoute[] = [
  { at: '/reports', method: 'GET', open: true, handle: showReports },
  { at: '/reports/:agency/:year', method: 'GET', open: true, handle: showReport },
  { at: '/reports/:agency/:year/files/:name', method: 'GET', open: true, handle: showReportFile },
  { at: '/api/v1/reports', method: 'GET', open: true, handle: listReports },
  { at: '/api/v1/reports/:agency/:year', method: 'GET', open: true, handle: reportAsJson },
  { at: '/api/v1/reports/:agency/:year/csv', method: 'GET', open: true, handle: reportAsCsv },
]
