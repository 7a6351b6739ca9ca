/** Runs with the words after its name and answers with the exit code. */
type Run = (argv: readonly string[]) => Promise<number>
export type Command = {
  readonly name: readonly string[]
  readonly summary: string
  readonly usage: string
  readonly help: readonly string[]
  readonly load: () => Promise<Run>
}

const WHICH_DATA = ['--home 目录   数据目录（默认是项目里的 .gongkai）', '--demo        演示城市的数据（没有正式数据时自动选用）']

/** Every command; each is loaded only when it is called. */
export const COMMANDS: readonly Command[] = [
  {
    name: ['report', 'check'], summary: '检查年度报告文件：读出表格，核对每个数', usage: '[--json] 文件或文件夹…',
    help: ['--json   每份报告输出一行 JSON', '退出码：0 全部相符；1 有报告不符；2 有文件读不出'],
    load: async () => (await import('./report-check.ts')).reportCheck,
  },
  {
    name: ['report', 'compile'], summary: '由台账汇编某单位某年的年度报告',
    usage: '--agency 单位 --year 年份 --format json|html|pdf|docx|xlsx|csv [--scope own|all] [--out 文件]', help: WHICH_DATA,
    load: async () => (await import('./report-compile.ts')).reportCompile,
  },
  {
    name: ['ledger', 'verify'], summary: '核验操作台账的哈希链，看有无改动', usage: '[--json]', help: WHICH_DATA,
    load: async () => (await import('./ledger-verify.ts')).ledgerVerify,
  },
  {
    name: ['migrate'], summary: '把数据库升级到本版本', usage: '', help: WHICH_DATA,
    load: async () => (await import('./migrate.ts')).migrateCommand,
  },
]
