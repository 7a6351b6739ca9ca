import type { Kysely } from 'kysely'
import { seedAgencies } from '../../src/modules/agencies/commands/seed-agencies.ts'
import { person } from './desk-server.ts'

const agency = (id: string, name: string, kind: 'government' | 'department' | 'enterprise', parent: string | null, position: number) => ({
  id,
  name,
  shortName: name.replace(/^青汀市/, '市'),
  kind,
  parent,
  signsAs: kind === 'government' ? `${name}办公室` : name,
  reports: kind !== 'enterprise',
  position,
  address: '',
  phone: '',
})

export const CITY = ['qingting', 'jiaotong', 'jiaoyu', 'gongjiao'] as const
/** A government with two departments; below one of them an enterprise that publishes no report of its own. */
export const seedCity = (db: Kysely<unknown>): Promise<void> =>
  seedAgencies(db, [
    agency('qingting', '青汀市人民政府', 'government', null, 0),
    agency('jiaotong', '青汀市交通运输局', 'department', 'qingting', 1),
    agency('jiaoyu', '青汀市教育局', 'department', 'qingting', 2),
    agency('gongjiao', '青汀市公共交通公司', 'enterprise', 'jiaotong', 3),
  ])

export const officeClerk = person('office-clerk', 'officeClerk', CITY)
export const officeHead = person('office-head', 'officeHead', CITY)
export const roadClerk = person('road-clerk', 'agencyClerk', ['jiaotong'])
export const roadReviewer = person('road-reviewer', 'agencyReviewer', ['jiaotong'])
export const schoolClerk = person('school-clerk', 'agencyClerk', ['jiaoyu'])
export const PEOPLE = [officeClerk, officeHead, roadClerk, roadReviewer, schoolClerk]

export const WRITTEN = {
  overview: '2023年，市交通运输局依法做好政府信息公开工作。',
  problems: '解读材料的形式还不够丰富，今后将多用图解。',
  other: '本年度没有收取信息处理费。',
  signedOn: '2024-01-12',
}
