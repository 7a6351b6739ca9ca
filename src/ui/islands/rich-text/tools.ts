/// <reference lib="dom" />
import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import { liftListItem, wrapInList } from 'prosemirror-schema-list'
import type { Attrs, NodeType } from 'prosemirror-model'
import type { Command, EditorState } from 'prosemirror-state'
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable, mergeCells, splitCell, toggleHeaderRow } from 'prosemirror-tables'
import { schema } from './schema.ts'

const { nodes, marks } = schema
export type Tool = { readonly label: string; readonly title: string; readonly run: Command; readonly on?: (state: EditorState) => boolean; readonly shown?: (state: EditorState) => boolean; readonly key?: string }

const within = (state: EditorState, type: NodeType, attrs: Attrs = {}): boolean => {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth)
    if (node.type === type && Object.entries(attrs).every(([name, value]) => node.attrs[name] === value)) return true
  }
  return false
}
const marked = (state: EditorState, name: keyof typeof marks): boolean => {
  const { from, $from, to, empty } = state.selection
  const type = marks[name]
  if (!type) return false
  return empty ? Boolean(type.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, type)
}
const need = (type: NodeType | undefined): NodeType => { if (!type) throw new Error('the schema lacks a node'); return type }

const block = (type: NodeType, attrs: Attrs = {}): Command => (state, dispatch) => (within(state, type, attrs) ? setBlockType(need(nodes.paragraph)) : setBlockType(type, attrs))(state, dispatch)
const list = (type: NodeType): Command => (state, dispatch) => (within(state, type) ? liftListItem(need(nodes.list_item)) : wrapInList(type))(state, dispatch)

/** Where the lines of the selection stand: indented, to the right, in the middle, without an indent. */
const place = (name: string): Command => (state, dispatch) => {
  const { from, to } = state.selection
  const change = state.tr
  let any = false
  state.doc.nodesBetween(from, to, (node, at) => {
    if (node.type !== nodes.paragraph && node.type !== nodes.heading) return
    any = true
    change.setNodeMarkup(at, undefined, { ...node.attrs, place: node.attrs['place'] === name ? null : name })
  })
  if (any && dispatch) dispatch(change)
  return any
}
const placed = (name: string) => (state: EditorState): boolean => within(state, need(nodes.paragraph), { place: name }) || within(state, need(nodes.heading), { place: name })

const newTable: Command = (state, dispatch) => {
  const cell = (type: NodeType) => type.createAndFill()
  const row = (type: NodeType) => need(nodes['table_row']).create(null, [1, 2, 3].map(() => cell(type)).filter((one) => one !== null))
  if (isInTable(state)) return false
  if (dispatch) dispatch(state.tr.replaceSelectionWith(need(nodes['table']).create(null, [row(need(nodes['table_header'])), row(need(nodes['table_cell'])), row(need(nodes['table_cell']))])).scrollIntoView())
  return true
}

const headings: Tool[] = [[2, '一级标题', '一、'], [3, '二级标题', '（一）'], [4, '三级标题', '1.']].map(([level, title, label]) => ({
  label: String(label), title: `${String(title)}（Ctrl+Alt+${Number(level) - 1}）`, run: block(need(nodes.heading), { level }), on: (state: EditorState) => within(state, need(nodes.heading), { level }), key: `Mod-Alt-${Number(level) - 1}`,
}))
const inTable = (label: string, title: string, run: Command): Tool => ({ label, title, run, shown: isInTable })

/** The bar, in groups. */
export const TOOLS: readonly (readonly Tool[])[] = [
  [{ label: '撤销', title: '撤销（Ctrl+Z）', run: undo }, { label: '重做', title: '重做（Ctrl+Y）', run: redo }],
  headings,
  [
    { label: '加粗', title: '加粗（Ctrl+B）', run: toggleMark(marks.strong), on: (state) => marked(state, 'strong'), key: 'Mod-b' }, { label: '上标', title: '上标', run: toggleMark(marks.sup), on: (state) => marked(state, 'sup') },
    { label: '下标', title: '下标', run: toggleMark(marks.sub), on: (state) => marked(state, 'sub') },
  ],
  [{ label: '居中', title: '居中', run: place('centre'), on: placed('centre') }, { label: '居右', title: '居右，用于落款', run: place('right'), on: placed('right') }, { label: '顶格', title: '首行不缩进', run: place('no-indent'), on: placed('no-indent') }],
  [
    { label: '编号', title: '编号列表', run: list(need(nodes.ordered_list)), on: (state) => within(state, need(nodes.ordered_list)) }, { label: '圆点', title: '圆点列表', run: list(need(nodes.bullet_list)), on: (state) => within(state, need(nodes.bullet_list)) },
    { label: '引文', title: '引文', run: (state, dispatch) => (within(state, need(nodes.blockquote)) ? lift : wrapIn(need(nodes.blockquote)))(state, dispatch), on: (state) => within(state, need(nodes.blockquote)) },
  ],
  [{ label: '表格', title: '插入三行三列的表格，第一行是表头', run: newTable, shown: (state) => !isInTable(state) }, inTable('加行', '在下面加一行', addRowAfter), inTable('加列', '在右边加一列', addColumnAfter), inTable('删行', '删除这一行', deleteRow),
    inTable('删列', '删除这一列', deleteColumn), inTable('合并', '合并选中的单元格', mergeCells), inTable('拆分', '拆分单元格', splitCell), inTable('表头', '把第一行设为表头或者取消', toggleHeaderRow), inTable('删表', '删除整张表格', deleteTable)],
]
