export type Section = { readonly id: string; readonly title: string; readonly position: number; readonly closed: boolean }
/** A collection around one piece of work, with the sections that it is read by. */
export type Topic = {
  readonly id: string
  readonly title: string
  readonly intro: string
  readonly position: number
  readonly closed: boolean
  readonly version: number
  readonly sections: readonly Section[]
}

/** What an entry carries that belongs to a section: `topic/section`; to the topic as a whole: the topic's id alone. */
export const sectionTag = (topic: string, section: string): string => `${topic}/${section}`
/** Every tag under which a topic's entries are found. */
export const tagsOf = ({ id, sections }: { readonly id: string; readonly sections: readonly { readonly id: string }[] }): string[] => [
  id,
  ...sections.map((section) => sectionTag(id, section.id)),
]
