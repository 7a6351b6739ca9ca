import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Refusal } from '#shared/refusal'

const alive = (pid: number): boolean => { try { process.kill(pid, 0); return pid !== process.pid } catch (error) { return (error as NodeJS.ErrnoException).code === 'EPERM' } }

/** One at a time; a lock whose holder is gone is no lock. */
export async function holding<T>(path: string, work: () => Promise<T>): Promise<T> {
  try { writeFileSync(path, String(process.pid), { flag: 'wx' }) } catch {
    if (alive(Number(readFileSync(path, 'utf8')))) throw new Refusal(409, ['另一个程序正在这里安装资料包，请等它结束再试'])
    writeFileSync(path, String(process.pid))
  }
  try { return await work() } finally { rmSync(path, { force: true }) }
}
