/** A piece of a page that the server and a browser's script draw alike. Attribute names are HTML's. */
export type PlainNode = string | { readonly tag: string; readonly attrs: Readonly<Record<string, string | boolean>>; readonly kids: readonly PlainNode[] }
type Kid = PlainNode | null | false | readonly PlainNode[]
export const node = (tag: string, attrs: Readonly<Record<string, string | boolean | undefined>> = {}, ...kids: readonly Kid[]): PlainNode => ({
  tag, attrs: Object.fromEntries(Object.entries(attrs).filter((pair): pair is [string, string | boolean] => pair[1] !== undefined && pair[1] !== false)),
  kids: kids.flatMap((kid) => (kid === null || kid === false ? [] : Array.isArray(kid) ? kid as readonly PlainNode[] : [kid as PlainNode])),
})
