/** Surnames of two characters that are in common use; others are taken as one. */
const DOUBLE = ['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '司徒', '夏侯', '长孙', '宇文', '轩辕', '端木', '南宫', '西门']

export const ASKER_CLASSES = { natural: '自然人', organisation: '法人或其他组织' } as const
export type AskerClass = keyof typeof ASKER_CLASSES

/** A person's name as the register keeps it: the surname and 某. The full name is never stored; an organisation's name is no personal data. */
export function maskedAsker(name: string, kind: AskerClass): string {
  const text = name.replace(/\s+/g, '')
  if (kind === 'organisation' || text === '') return name.trim()
  const others = /等\d*人?$/.exec(text)?.[0] ?? ''
  const surname = DOUBLE.find((one) => text.startsWith(one)) ?? [...text].slice(0, 1).join('')
  return `${surname}某${others}`
}
