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
    name: ['site', 'verify'], summary: '核验公开侧与闸门放行的是否一致；或核验导出的文件夹、正在提供的网站有没有被改动', usage: '[--json] [文件夹|网址]',
    help: [...WHICH_DATA, '不写文件夹和网址：核对数据库里的公开侧，逐字节', '文件夹：核对每个文件；--against 另一份   用另一份原样的导出找出改动的每个字节', '网址：--manifest 导出的文件夹；--as-search-engine   也以搜索引擎和从搜索结果点进来的身份访问', '--key 公钥文件   核验的机器上没有数据目录时要给出；--at-least 次数   防止旧的导出被放回来', '退出码：0 一致；1 不一致（指出位置、字节）；2 无法核验'],
    load: async () => (await import('./site-verify.ts')).siteVerify,
  },
  {
    name: ['site', 'export'], summary: '把整个门户导出成静态文件，供前置的 nginx 使用', usage: '[--check] [--portal 主站地址:端口] [--root 前置机上的目录] [--listen 端口] [--domain 域名] [--json] 文件夹',
    help: [...WHICH_DATA, '--check    逐个核对导出页面里的链接', '--portal   搜索、申请等要由主站回答的，nginx 转到这里', '只改写有变化的文件；中断后再运行同一命令即可', '退出码：0 已导出；1 有页面没有导出或有死链；2 不能运行'],
    load: async () => (await import('./site-export.ts')).siteExport,
  },
  {
    name: ['inspect'], summary: '按国家检查指标检查一个网站：单项否决、扣分，每处有证据', usage: '[--json] [--pdf 文件] [--pages 页数] [--rate 每秒次数] [--probes 访问首页次数] [--every 间隔秒] 网址',
    help: ['--pdf     写成 PDF 报告', '--probes  访问首页的次数（默认 3；不少于 20 次才能认定“打不开”）', '退出码：0 没有问题；1 有问题；2 网站读不到或用法不对'],
    load: async () => (await import('./inspect.ts')).inspectCommand,
  },
  {
    name: ['policy', 'extract'], summary: '读出政策文件的标题、文号、日期、效力和废止修改关系', usage: '[--json] 文件…', help: ['--json   每个文件输出一行 JSON，没有写明的为 null', '可以读 txt、docx、html、pdf', '退出码：0 全部读出；1 有文件读不出（该行给出原因）；2 用法不对'],
    load: async () => (await import('./policy-extract.ts')).policyExtract,
  },
  {
    name: ['import', 'entries'], summary: '从原系统批量导入信息条目', usage: '[--json] [--report 文件.csv] 文件.jsonl|.csv|.xlsx|文件夹',
    help: [...WHICH_DATA, '--report 文件.csv   把没有导入的和原因另存成表', '写法见 docs/import-entries.md；中断后再运行同一文件，从中断处继续，不会重复', '退出码：0 全部导入；1 有的没有导入（说明原因）；2 不能运行'],
    load: async () => (await import('./import-entries.ts')).importEntriesCommand,
  },
  {
    name: ['export', 'entries'], summary: '导出信息条目，格式与导入相同', usage: '[--agency 单位] [--column 栏目] 文件.jsonl|.csv|.xlsx', help: [...WHICH_DATA, '文件写成“-”时输出到标准输出（JSONL）', '退出码：0 已导出；2 不能运行'],
    load: async () => (await import('./export-entries.ts')).exportEntriesCommand,
  },
  {
    name: ['holidays', 'load'], summary: '载入新一年（或更正最近一年）的放假安排', usage: '[--json] [--reason 理由] 文件.json',
    help: [...WHICH_DATA, '文件写成 {"year":2027,"number":"文号","daysOff":["2027-01-01 至 2027-01-03 元旦",…],"workdays":["2027-01-04 调休",…]}', '退出码：0 已载入；2 通知有误或用法不对（说明原因）'],
    load: async () => (await import('./holidays-load.ts')).holidaysLoad,
  },
  {
    name: ['screen'], summary: '检查文件、文件夹和网站：涉密、表述、敏感词、个人信息、错别字、链接、隐藏内容等',
    usage: '[--json] [--checkers 类别,…] [--rate 每秒次数] [--depth 层] [--pages 页] [--resume 文件夹] [--out 文件] [--contact 邮箱] [--outside] 路径或网址…',
    help: ['--json   每个问题输出一行 JSON', '--resume 文件夹   中断后再运行同一命令，从中断处继续', '写法见 docs/screening-crawl.md', '退出码：0 没有“请核实”及以上的问题；1 有；2 有的读不出'],
    load: async () => (await import('./screen.ts')).screenCommand,
  },
  {
    name: ['zone', 'bundle'], summary: '制作专区的离线资料包：没有网络也能查，带签名，可以只带差量', usage: '--zone 专区 --out 文件夹 [--since 上一个资料包] [--domain 网站域名] [--json]',
    help: [...WHICH_DATA, '--since 资料包   只带与它不同的文件', '写法见 docs/zones-offline.md', '退出码：0 已写好；1 不能做（说明原因）；2 用法不对'],
    load: async () => (await import('./zone-bundle.ts')).zoneBundle,
  },
  {
    name: ['zone', 'apply'], summary: '在专区的机器上安装资料包：核对签名和每个文件，不完整、被改动或更旧的不装', usage: '资料包 安装到的文件夹 [--key 公钥文件] [--json]',
    help: ['--key 公钥文件   第一次安装要给出，以后沿用', '中断后再运行同一命令，从中断处继续', '退出码：0 已装好；1 没有装（说明原因）；2 用法不对'],
    load: async () => (await import('./zone-apply.ts')).zoneApply,
  },
  {
    name: ['benefits', 'match'], summary: '把政策事项与全体人（企业）匹配：符合、可能符合、不符合，各有理由', usage: '--policies 事项.json --profiles 画像.csv|.jsonl [--subject person|enterprise] [--today 日期] [--json] [--all]',
    help: ['--json   每人（户）输出一行 JSON：符合的、可能符合的（缺哪项信息）', '--all    连同不符合的：不符合哪一条、怎样变化就可能符合', '边读边匹配，内存不随人数增长；写法见 docs/benefits-files.md', '退出码：0 全部匹配；1 有事项或行看不懂（说明原因）；2 用法不对'],
    load: async () => (await import('./benefits-match.ts')).benefitsMatch,
  },
  {
    name: ['migrate'], summary: '把数据库升级到本版本', usage: '', help: WHICH_DATA,
    load: async () => (await import('./migrate.ts')).migrateCommand,
  },
  {
    name: ['clock'], summary: '推算申请的各项期限，逐日列出依据', usage: '[--json] < 案件.jsonl',
    help: [
      '从标准输入每行读一个案件，每行给出一个答复',
      '--json   输出 due、correctionDue、thirdPartyDue、feeDue 和逐日的 explanation',
      '案件的写法：{"received":{"channel":"internet","date":"2026-03-02","confirmedOn":"2026-03-03"},"events":[{"type":"extended","date":"2026-03-20","days":20}]}',
      'channel：internet、in_person、signed_post、ordinary_post、fax、email',
      'type：correction_asked、corrected、third_party_asked、third_party_answered、agency_asked、agency_answered、extended、fee_noticed、fee_paid',
      '退出码：0 全部算出；1 有案件算不出（该行给出原因）；2 没有案件',
    ],
    load: async () => (await import('./clock.ts')).clockCommand,
  },
  {
    name: ['fee'], summary: '计算信息处理费，列出各档', usage: '--items 件数 | --pages 页数 [--json]',
    help: ['--items 件数   按件：同一申请人一个自然月内的件数', '--pages 页数   按量：一件申请提供的页数', '--json         输出 yuan 和 steps'],
    load: async () => (await import('./fee.ts')).feeCommand,
  },
]
