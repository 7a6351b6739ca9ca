export type Cell = string | number | boolean | null
export type Row = Readonly<Record<string, Cell>>
type FieldType = 'text' | 'whole' | 'day' | 'address' | 'yes'
/** One field of a record: its name in files, its name for people, what it holds. */
export type Field = { readonly name: string; readonly label: string; readonly type: FieldType; readonly may?: 'be missing'; readonly about?: string }

export const TYPE_LABELS: Readonly<Record<FieldType, string>> = { text: '文字', whole: '整数', day: '日期（年-月-日）', address: '网址', yes: '是或否' }
const SCHEMAS: Readonly<Record<FieldType, { readonly type: string; readonly format?: string }>> = {
  text: { type: 'string' }, whole: { type: 'integer' }, day: { type: 'string', format: 'date' }, address: { type: 'string', format: 'uri' }, yes: { type: 'boolean' },
}

/** The fields as a JSON schema (2020-12, as OpenAPI 3.1 has it). */
export const recordSchema = (fields: readonly Field[]) => ({
  type: 'object', additionalProperties: false, required: fields.map(({ name }) => name),
  properties: Object.fromEntries(fields.map(({ name, label, type, may, about }) => {
    const schema = SCHEMAS[type]
    return [name, { ...schema, type: may ? [schema.type, 'null'] : schema.type, title: label, ...(about ? { description: about } : {}) }]
  })),
})
