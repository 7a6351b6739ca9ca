import type { SeedAccount } from '#identity'
import { REPORTING, ROOT } from './agencies.ts'
import { SURNAMES } from './people.ts'

/** The same for every demo account, and printed at the start: this city holds no real data. */
export const DEMO_PASSWORD = 'Qingting-2024'
type Staff = Omit<SeedAccount, 'passwordHash'> & { readonly what: string }

const one = (login: string, name: string, agency: string, role: Staff['roles'][number]['role'], what: string): Staff => ({ login, name, agency, roles: [{ role, agency }], what })

const NAMED: readonly Staff[] = [
  one('chen', '陈某', ROOT, 'office_clerk', '市府办公开办经办人'),
  one('lin', '林某', ROOT, 'office_head', '市府办公开办负责人'),
  one('zhou', '周某', ROOT, 'inspector', '监督检查员'),
  one('wang', '王某', 'zigui', 'agency_clerk', '市自然资源规划局经办人'),
  one('zhao', '赵某', 'zigui', 'agency_reviewer', '市自然资源规划局审核人'),
  one('sun', '孙某', 'jiaotong', 'agency_clerk', '市交通局经办人'),
  one('qian', '钱某', 'jiaotong', 'agency_reviewer', '市交通局审核人'),
  one('he', '何某', 'linhe', 'agency_clerk', '临禾镇经办人'),
  one('lv', '吕某', 'linhe', 'agency_reviewer', '临禾镇审核人'),
  one('han', '韩某', ROOT, 'first_reviewer', '市府办信息初审员'),
  one('feng', '冯某', ROOT, 'second_reviewer', '市府办信息复审员'),
  one('zhu', '朱某', ROOT, 'final_reviewer', '市府办信息终审员'),
  one('fang', '方某', ROOT, 'legal_reviewer', '合法性审核员（市司法局）'),
  one('xitong', '许某', ROOT, 'system_admin', '系统管理员'),
  one('anquan', '安某', ROOT, 'security_admin', '安全管理员'),
  one('shenji', '沈某', ROOT, 'audit_admin', '审计管理员'),
]

const surname = (position: number): string => `${SURNAMES[position % SURNAMES.length]}某`

/** A clerk, a reviewer and the three who review what is published, for every agency that reports. */
const PAIRS: readonly Staff[] = REPORTING.filter(({ id }) => id !== ROOT).flatMap(({ id, shortName }, position) => [
  one(`${id}-jb`, surname(position), id, 'agency_clerk', `${shortName}经办人`),
  one(`${id}-sh`, surname(position + 11), id, 'agency_reviewer', `${shortName}审核人`),
  one(`${id}-cs`, surname(position + 3), id, 'first_reviewer', `${shortName}初审员`),
  one(`${id}-fs`, surname(position + 17), id, 'second_reviewer', `${shortName}复审员`),
  one(`${id}-zs`, surname(position + 23), id, 'final_reviewer', `${shortName}终审员`),
])

export const STAFF: readonly Staff[] = [...NAMED, ...PAIRS]
export const DEMO_LOGINS = NAMED.map(({ login, what, name }) => ({ login, password: DEMO_PASSWORD, what: `${name}　${what}` }))
