export type Schema = Readonly<Record<string, unknown>>

const FORMATS: Readonly<Record<string, RegExp>> = { uri: /^https?:\/\/\S+$/, date: /^\d{4}-\d\d-\d\d$/ }
const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value)

/** Where a value is not what a JSON schema says: of 2020-12 what our documents use, and a keyword that is not known here is a fault too. */
export function faultsOf(schema: Schema, value: unknown, at = '$'): string[] {
  const known = ['type', 'title', 'description', 'format', 'items', 'properties', 'required', 'additionalProperties']
  const faults = Object.keys(schema).filter((name) => !known.includes(name)).map((name) => `${at}: ${name} is not checked`)
  const types = [schema['type']].flat() as string[], type = typeOf(value)
  if (!types.includes(type) && !(type === 'integer' && types.includes('number'))) return [...faults, `${at}: ${type} is none of ${types.join()}`]
  const format = FORMATS[String(schema['format'])]
  if (typeof value === 'string' && schema['format'] && !format?.test(value)) faults.push(`${at}: “${value}” is no ${String(schema['format'])}`)
  if (Array.isArray(value)) return [...faults, ...value.flatMap((one: unknown, place) => faultsOf(schema['items'] as Schema, one, `${at}[${place}]`))]
  if (type !== 'object') return faults
  const object = value as Readonly<Record<string, unknown>>, properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>, more = schema['additionalProperties']
  faults.push(...((schema['required'] ?? []) as string[]).filter((name) => !(name in object)).map((name) => `${at}: ${name} is missing`))
  for (const [name, one] of Object.entries(object)) {
    const own = properties[name]
    if (own) faults.push(...faultsOf(own, one, `${at}.${name}`))
    else if (more === false) faults.push(`${at}: ${name} is not foreseen`)
    else if (more !== null && typeof more === 'object') faults.push(...faultsOf(more as Schema, one, `${at}.${name}`))
  }
  return faults
}
