import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { StartError } from './start-error.ts'

/** The system user that PostgreSQL runs as; null is "as we are". PostgreSQL refuses root, so root lends it another. */
export type SystemUser = { readonly uid: number; readonly gid: number } | null

const PREFERRED = ['gongkai', 'nobody', 'daemon']

/** PostgreSQL looks its own uid up in the user list, so only a listed user will do. */
function listedUsers(): { name: string; uid: number; gid: number }[] {
  return readFileSync('/etc/passwd', 'utf8').split('\n').filter((line) => line.includes(':')).map((line) => {
    const [name = '', , uid, gid] = line.split(':')
    return { name, uid: Number(uid), gid: Number(gid) }
  }).filter((user) => user.uid > 0)
}

/** Whom to run as: data that an ordinary user owns stay theirs, else a user with as few rights as there is. */
export function chooseUser(dataFolder: string): SystemUser {
  const self = process.getuid?.()
  const owner = statSync(dataFolder, { throwIfNoEntry: false })
  if (self !== 0) {
    if (owner && self !== undefined && owner.uid !== self) {
      throw new StartError(`数据目录 ${dataFolder} 属于另一个系统用户（编号 ${owner.uid}）。请用当初启动本平台的用户启动，或用环境变量 GONGKAI_HOME 指定另一个数据目录`)
    }
    return null
  }
  const users = listedUsers()
  const user = users.find((one) => one.uid === owner?.uid) ?? PREFERRED.map((name) => users.find((one) => one.name === name)).find(Boolean) ?? users[0]
  if (!user) throw new StartError('数据库不能以 root 身份运行，而系统中没有其他用户。请新建一个普通用户（useradd gongkai），或用普通用户启动本平台')
  return { uid: user.uid, gid: user.gid }
}

/** True when that user can open the folder, whatever stands above it (a project under /root is closed to all but root). */
export const canReach = (folder: string, user: SystemUser): boolean =>
  user === null || spawnSync('/bin/sh', ['-c', 'cd / && test -r "$1" && test -x "$1"', 'sh', folder], { ...user, cwd: '/' }).status === 0
