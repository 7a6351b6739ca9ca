/** A text looked for anywhere, as a LIKE pattern: backslash, percent and underscore are letters here. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`
