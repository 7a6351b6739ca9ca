/** What the parts of a line's detail are called. A part without a word here shows as it was written. */
const NAMES: Readonly<Record<string, string>> = {
  step: '步骤', why: '原因', locks: '锁定', change: '变动', role: '角色', agency: '单位', sessionsEnded: '退出设备', ended: '退出设备', forced: '首次修改',
  root: '每日根', chains: '链数', lines: '行数', roots: '每日根数', faults: '问题数', kind: '类别', parent: '上级单位', name: '名称', from: '原上级', to: '新上级',
  changed: '变更项', by: '办理人', year: '年度', scope: '口径', version: '版本', hash: '散列值', address: '网址', move: '动作', reasonGiven: '写明理由',
}

const VALUES: Readonly<Record<string, string>> = {
  true: '是', false: '否', done: '完成', password: '密码', start: '开始', 'code-used-twice': '验证码重复使用', unknown: '账号不存在', disabled: '账号已停用', code: '动态验证码',
  create: '新建', disable: '停用', enable: '启用', unlock: '解除锁定', 'reset-password': '重置密码', 'remove-code': '解除动态验证码', 'first-administrator': '首次启动设立',
  grant: '授予', revoke: '收回', add: '新设', edit: '变更资料', close: '停用', reopen: '恢复使用', owner: '本人', own: '本级', all: '汇总',
  submit: '送审', sendBack: '退回', approve: '审核通过',
}

const valueWords = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(valueWords).join('、')
  if (value !== null && typeof value === 'object') return JSON.stringify(value)
  const text = String(value ?? '无')
  return VALUES[text] ?? (/^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 12)}…` : text)
}

/** A line's detail in words; hashes are shortened, they stand whole in the receipt's check. */
export const detailWords = (detail: unknown): string =>
  detail !== null && typeof detail === 'object' ? Object.entries(detail).map(([name, value]) => `${NAMES[name] ?? name}：${valueWords(value)}`).join('；') : ''
