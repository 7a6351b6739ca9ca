/** How one agency's public pages stand. */
export type CircularLine = { readonly name: string; readonly pages: number; readonly doubtful: number; readonly blocks: number; readonly warns: number; readonly classes: Readonly<Record<string, number>>; readonly letStand: number }
export type Circular = { readonly month: string; readonly pages: number; readonly lines: readonly CircularLine[]; readonly clean: readonly string[]; readonly drills: readonly { readonly planted: number; readonly caught: number }[] }

const classes = ({ classes: found }: CircularLine): string => Object.entries(found).toSorted(([, a], [, b]) => b - a).map(([name, n]) => `${name}${n}处`).join('、')

/** The circular as paragraphs of an official letter. */
export function circularWords({ month, pages, lines, clean, drills }: Circular): string[] {
  const [year, number] = month.split('-').map(Number)
  return [
    `现将${year}年${number}月政府信息公开内容检查情况通报如下。`, `本月共检查已公开信息${pages}条，发现存在问题的信息${lines.reduce((sum, { doubtful }) => sum + doubtful, 0)}条，其中必须改正的问题${lines.reduce((sum, { blocks }) => sum + blocks, 0)}处，需要核实的问题${lines.reduce((sum, { warns }) => sum + warns, 0)}处。`,
    ...lines.map((line, at) => `${at + 1}.${line.name}：检查${line.pages}条，有问题${line.doubtful}条，必须改正${line.blocks}处，需要核实${line.warns}处（${classes(line)}）${line.letStand > 0 ? `，本月写明理由放行${line.letStand}处` : ''}。`),
    ...(clean.length > 0 ? [`没有发现问题的单位：${clean.join('、')}。`] : []),
    ...(drills.length > 0 ? [`本月审核演练共放入错误${drills.reduce((sum, { planted }) => sum + planted, 0)}处，找出${drills.reduce((sum, { caught }) => sum + caught, 0)}处。`] : []),
    '请有问题的单位在收到通报后五个工作日内逐条核实改正，必须改正的问题立即改正；确属正常表述的，在系统中写明理由。',
  ]
}
