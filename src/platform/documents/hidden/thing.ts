/** What can hide in a file: its name on the screen, why it matters with what to do, and whether this program can take it out. One list, read by every reader of files and by the desk. */
export const HIDDEN_KINDS = {
  'tracked-change': { label: '修订痕迹', why: '文件里留着修订痕迹，删掉的字别人点开就能看到；请接受全部修订后再发布', removable: true },
  comment: { label: '批注', why: '文件里有批注，写着内部意见和批注人姓名；请删除全部批注后再发布', removable: true },
  'hidden-text': { label: '隐藏文字', why: '文件里有看不见的文字（隐藏、白字、极小字或者自定义成不显示），选中、复制就能读到；请删除后再发布', removable: true },
  'covered-text': { label: '被遮盖的文字', why: '文字只是被色块或者图片盖住，移开或者复制就能读到；请把文字本身删掉或者打码后再发布', removable: true },
  'covered-picture': { label: '被遮盖的图片', why: '图片上只是盖了色块，移开就能看到下面的内容；请用遮盖（打码）功能重新生成文件后再发布', removable: true },
  'cropped-picture': { label: '图片被裁掉的部分', why: '图片裁掉的部分仍在文件里，可以恢复；请在编辑软件里“压缩图片—删除图片的剪裁区域”后再发布', removable: true },
  'outside-page': { label: '页面以外的内容', why: '有内容放在页面看不见的地方，仍可选中、复制；请删除后再发布', removable: true },
  'hidden-sheet': { label: '隐藏的工作表', why: '表格里有隐藏的工作表，取消隐藏就能看到；请删除该工作表后再发布', removable: true },
  'hidden-row': { label: '隐藏的行', why: '表格里有隐藏、折叠或者被筛选掉的行，取消隐藏就能看到；请删除这些行后再发布', removable: true },
  'hidden-column': { label: '隐藏的列', why: '表格里有隐藏或者宽度为零的列，取消隐藏就能看到；请删除这些列后再发布', removable: true },
  'hidden-name': { label: '隐藏的名称', why: '表格里有隐藏的名称定义，里面可能写着数据或者公式；请在名称管理器里删除后再发布', removable: true },
  'hidden-slide': { label: '隐藏的幻灯片', why: '演示文稿里有隐藏的幻灯片，打开编辑就能看到；请删除后再发布', removable: true },
  'hidden-layer': { label: '关闭的图层', why: 'PDF 里有关闭的图层，打开就能看到；请删除该图层后再发布', removable: true },
  notes: { label: '演讲者备注', why: '幻灯片下面有演讲者备注，下载的人都能看到；请删除备注后再发布', removable: true },
  'pivot-cache': { label: '数据透视缓存', why: '数据透视表带着全部源数据，双击就能展开明细；请把透视表粘贴为数值后再发布', removable: true },
  'data-connection': { label: '数据连接', why: '文件里有到数据库或者其他数据源的连接，写着地址、账号或者查询语句；请删除连接后再发布', removable: true },
  'external-link': { label: '外部链接', why: '文件连着其他文件，会暴露内部路径，也可能带着那边的数据；请断开链接后再发布', removable: true },
  'embedded-file': { label: '嵌入的文件', why: '文件里嵌着另一个完整的文件，打开就能看到全部内容；请改成图片或者删除后再发布', removable: true },
  'earlier-revision': { label: '以前的版本', why: '文件里还保存着修改以前的版本，可以还原出来；请重新导出一份再发布', removable: true },
  'form-field': { label: '隐藏的表单内容', why: 'PDF 表单里有看不见的填写内容；请清空后再发布', removable: true },
  script: { label: '宏或者脚本', why: '文件里有宏、脚本或者自动执行的动作，会被当作病毒，也可能写着内部信息；请删除后再发布', removable: true },
  author: { label: '作者信息', why: '文件属性里写着作者、单位或者最后修改人；不宜公开的，请清除文件属性后再发布', removable: true },
  metadata: { label: '文件属性', why: '文件属性里写着正文没有的标题、说明或者本机路径；请清除文件属性后再发布', removable: true },
  software: { label: '制作软件', why: '文件属性里写着制作软件和版本；一般无碍，不宜公开的请清除文件属性', removable: true },
  'custom-data': { label: '自定义数据', why: '文件里有正文看不到的自定义数据或者变量；请清除后再发布', removable: true },
  'revision-id': { label: '编辑会话编号', why: '文件里有编辑会话编号，可以推断几份文件是不是同一人同一次编辑；一般无碍，可以清除', removable: true },
  thumbnail: { label: '缩略图', why: '文件里有缩略图，可能是修改以前的样子；请清除后再发布', removable: true },
  gps: { label: '拍摄位置', why: '照片里写着拍摄地点的经纬度；请清除后再发布', removable: true },
  device: { label: '拍摄设备', why: '照片里写着相机或者手机的序列号、机主；请清除后再发布', removable: true },
  'trailing-data': { label: '附在文件里的多余数据', why: '文件正常内容以外还带着别的数据；请重新保存一份后再发布', removable: true },
  unchecked: { label: '没有检查的内容', why: '里面有打不开、检查不了的内容；请解密或者换成常用格式后再检查', removable: false },
} as const satisfies Record<string, { readonly label: string; readonly why: string; readonly removable: boolean }>

export type HiddenKind = keyof typeof HIDDEN_KINDS

/** One thing that a reader of the file does not see at first: where it lies, what it says (shortened), why it matters with what to do, and whether `withoutHidden` can take it out. */
export type HiddenThing = { readonly kind: HiddenKind; readonly place: string; readonly text: string; readonly why: string; readonly removable: boolean }

const LENGTH = 200
/** A text as a person reads it in a list: on one line, not too long. */
export function shortened(text: string, length: number = LENGTH): string {
  const line = text.slice(0, length * 20).replace(/[\s\p{Cc}]+/gu, ' ').trim().toWellFormed()
  const signs = [...line]
  return signs.length > length ? `${signs.slice(0, length - 1).join('')}…` : line
}
