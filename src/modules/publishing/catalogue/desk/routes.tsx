import type { StaffRoute } from '#platform/http/types'
import {
  postCloseColumn,
  postColumn,
  postMoveColumn,
  postNewColumn,
  showCloseColumn,
  showColumnForm,
  showColumns,
  showNewColumn,
} from './columns.tsx'
import { postMatch, showAgencies, showDuties, showWaiting } from './duties.tsx'
import { postFill, showItem } from './item.tsx'
import { deskPaths } from './paths.ts'
import { exportStandard, postAssign, postImport, postLoad, postStandardItem, showImport, showStandard, showStandardItem } from './standard.tsx'
import {
  postCloseTopic,
  postMoveTopic,
  postNewTopic,
  postSections,
  postTopic,
  showCloseTopic,
  showNewTopic,
  showTopic,
  showTopics,
} from './topics.tsx'

const READ = 'catalogue.read',
  CHANGE = 'catalogue.change',
  WRITE = 'entries.write'
const read = (at: string, handle: StaffRoute['handle'], deed = READ): StaffRoute => ({ at, method: 'GET', deed, handle })
const post = (at: string, handle: StaffRoute['handle'], deed = CHANGE): StaffRoute => ({ at, method: 'POST', deed, handle })

export const deskRoutes: readonly StaffRoute[] = [
  read(deskPaths.duties, showDuties),
  read(deskPaths.agencies, showAgencies),
  read(deskPaths.waiting, showWaiting),
  post(deskPaths.match, postMatch, WRITE),
  read('/catalogue/items/:id', (kit, asked) => showItem(kit, asked)),
  post('/catalogue/items/:id/fill', postFill, WRITE),
  read(deskPaths.columns, showColumns),
  read(deskPaths.newColumn, showNewColumn, CHANGE),
  post(deskPaths.newColumn, postNewColumn),
  read('/catalogue/columns/:id', showColumnForm, CHANGE),
  post('/catalogue/columns/:id', postColumn),
  post('/catalogue/columns/:id/move', postMoveColumn),
  read('/catalogue/columns/:id/close', showCloseColumn, CHANGE),
  post('/catalogue/columns/:id/close', postCloseColumn),
  read(deskPaths.topics, showTopics),
  read(deskPaths.newTopic, showNewTopic, CHANGE),
  post(deskPaths.newTopic, postNewTopic),
  read('/catalogue/topics/:id', showTopic),
  post('/catalogue/topics/:id', postTopic),
  post('/catalogue/topics/:id/move', postMoveTopic),
  post('/catalogue/topics/:id/sections', postSections),
  read('/catalogue/topics/:id/close', showCloseTopic, CHANGE),
  post('/catalogue/topics/:id/close', postCloseTopic),
  read(deskPaths.standard(), showStandard),
  read(deskPaths.import, showImport, CHANGE),
  post(deskPaths.import, postImport),
  post(deskPaths.assign, postAssign),
  post(deskPaths.load, postLoad),
  read(deskPaths.export('csv'), exportStandard('csv')),
  read(deskPaths.export('xlsx'), exportStandard('xlsx')),
  read('/catalogue/standard/:id', showStandardItem),
  post('/catalogue/standard/:id', postStandardItem),
]
