/** What a column is about. `form` is a kind of document rather than a field: a field's own column may hold it, too; `near` are topics that share texts. */
export type Topic = {
  readonly name: string
  readonly title: string
  /** Ids of the columns of the catalogue. */
  readonly columns: readonly string[]
  readonly aliases?: readonly string[]
  readonly form?: boolean
  readonly near?: readonly string[]
  readonly catalogue?: readonly string[]
}
export type TopicList = { readonly name: string; readonly version: string; readonly source: string; readonly topics: readonly Topic[] }

const plain = (name: string): string => name.replace(/[\s、，,·（）()]/g, '')

/** The topic of a column by its id or by its name; undefined for columns that nothing is known of. */
export function topicOf(topics: readonly Topic[], column: string): Topic | undefined {
  const name = plain(column)
  return topics.find(({ columns, title, aliases = [] }) => columns.includes(column) || [title, ...aliases].some((one) => plain(one) === name))
}

/** Whether a text on one topic may stand in the column of another. */
export const mayShare = (text: Topic, column: Topic): boolean =>
  text.name === column.name || text.near?.includes(column.name) === true || column.near?.includes(text.name) === true || (text.form === true && column.form !== true)
