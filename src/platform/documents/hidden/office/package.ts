import { posix } from 'node:path'
import { damaged, LIMITS, tooLarge } from '../limits.ts'
import type { Pass } from '../pass.ts'
import { parsedXml, writtenXml, type Xml } from '../xml.ts'
import { all, attribute, remove } from '../xml-search.ts'
import { unpacked, type ZipArchive } from '../zip/read.ts'
import { lastOfEach, tellGaps } from '../zip/sweep.ts'
import { zipOf, type Written } from '../zip/write.ts'

export type Link = { readonly id: string; readonly type: string; readonly target: string; readonly external: boolean; readonly node: Xml; readonly from: string }
const relsOf = (name: string): string => { const folder = posix.dirname(name); return `${folder === '.' ? '' : `${folder}/`}_rels/${posix.basename(name)}.rels` }
const CONTENT_TYPES = '[Content_Types].xml'

/** An office file as its parts, the links between them and their types. A part is written anew only where something in it changed; all else goes over byte for byte. */
export class OfficePackage {
  readonly pass: Pass
  readonly #archive: ZipArchive
  readonly #bytes = new Map<string, Uint8Array>()
  readonly #xml = new Map<string, Xml>()
  readonly #changed = new Set<string>()
  #anew = false
  #parsed = 0

  private constructor(archive: ZipArchive, pass: Pass) { this.#archive = archive; this.pass = pass }

  static async open(archive: ZipArchive, bytes: Uint8Array, pass: Pass): Promise<OfficePackage> {
    const made = new OfficePackage(archive, pass)
    made.#anew = tellGaps(archive, bytes, pass)
    for (const member of lastOfEach(archive.members)) if (!member.folder) made.#bytes.set(member.name, await unpacked(member, pass))
    return made
  }

  get changed(): boolean { return this.#anew || this.#changed.size > 0 }
  get names(): string[] { return [...this.#bytes.keys()] }
  has(name: string): boolean { return this.#bytes.has(name) }
  bytes(name: string): Uint8Array { return this.#bytes.get(name) ?? new Uint8Array() }
  setBytes(name: string, bytes: Uint8Array): void { this.#bytes.set(name, bytes); this.#xml.delete(name); this.#changed.add(name) }

  /** A part as XML; what is changed in it is written when `touch` was called. */
  xml(name: string): Xml {
    const known = this.#xml.get(name)
    if (known) return known
    this.#parsed += this.bytes(name).length
    if (this.#parsed > LIMITS.xml) throw tooLarge()
    const made = parsedXml(this.bytes(name))
    this.#xml.set(name, made)
    return made
  }
  touch(name: string): void { this.#changed.add(name); this.#anew = true }

  typeOf(name: string): string {
    const types = this.xml(CONTENT_TYPES)
    const own = all(types, 'Override').find((node) => (attribute(node, 'PartName') ?? '').toLowerCase() === `/${name}`.toLowerCase())
    const ending = posix.extname(name).slice(1).toLowerCase()
    return attribute(own, 'ContentType') ?? attribute(all(types, 'Default').find((node) => attribute(node, 'Extension')?.toLowerCase() === ending), 'ContentType') ?? ''
  }

  /** What a part links to; '' is the package itself. */
  links(from: string): Link[] {
    const name = from === '' ? '_rels/.rels' : relsOf(from)
    if (!this.has(name)) return []
    return all(this.xml(name), 'Relationship').map((node) => {
      const target = attribute(node, 'Target') ?? '', external = attribute(node, 'TargetMode') === 'External'
      const [path = ''] = target.split('#')
      return { id: attribute(node, 'Id') ?? '', type: posix.basename(attribute(node, 'Type') ?? ''), external, node, from,
        target: external ? target : (path.startsWith('/') ? path.slice(1) : posix.normalize(posix.join(posix.dirname(from || 'x'), path))) }
    })
  }
  linked(from: string, ...types: string[]): string[] {
    return this.links(from).filter(({ type, external, target }) => !external && types.includes(type) && this.has(target)).map(({ target }) => target)
  }
  allLinks(): Link[] { return ['', ...this.names].flatMap((name) => (name.endsWith('.rels') ? [] : this.links(name))) }

  unlink(link: Link): void { remove(link.node); this.touch(link.from === '' ? '_rels/.rels' : relsOf(link.from)) }

  /** Takes a part away with its own links, the links to it and its type. */
  drop(name: string): void {
    if (!this.has(name)) return
    for (const link of this.allLinks()) if (!link.external && link.target === name) this.unlink(link)
    for (const gone of [name, relsOf(name)]) { this.#bytes.delete(gone); this.#xml.delete(gone); this.#changed.delete(gone) }
    for (const node of all(this.xml(CONTENT_TYPES), 'Override')) if (attribute(node, 'PartName') === `/${name}`) { remove(node); this.touch(CONTENT_TYPES) }
    this.#anew = true
  }

  /** Parts that no chain of links reaches: nobody sees them, and they are in the file. */
  unreached(): string[] {
    const reached = new Set([CONTENT_TYPES]), waiting = ['']
    for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
      reached.add(from === '' ? '_rels/.rels' : relsOf(from))
      for (const { target, external } of this.links(from)) if (!external && !reached.has(target)) { reached.add(target); waiting.push(target) }
    }
    return this.names.filter((name) => !reached.has(name))
  }

  main(): string {
    const [name] = this.linked('', 'officeDocument')
    if (name === undefined) throw damaged()
    return name
  }

  async saved(original: Uint8Array): Promise<Uint8Array> {
    if (!this.#anew && this.#changed.size === 0) return original
    const list: Written[] = []
    for (const member of lastOfEach(this.#archive.members)) {
      const { name } = member
      if (!this.#bytes.has(name)) continue
      if (!this.#changed.has(name)) list.push({ member })
      else list.push({ member, content: this.#xml.has(name) ? writtenXml(this.xml(name)) : this.bytes(name) })
    }
    return zipOf(list)
  }
}
