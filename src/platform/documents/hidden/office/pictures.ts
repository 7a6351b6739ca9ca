import { posix } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { Refusal } from '#shared/refusal'
import { isPicture } from '../picture/sweep.ts'
import type { Xml } from '../xml.ts'
import { all, attribute, first, numberOf, remove } from '../xml-search.ts'
import type { OfficePackage } from './package.ts'

type Crop = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
const cropOf = (node: Xml): Crop => {
  const side = (name: string): number => Math.max(numberOf(node, name) ?? 0, 0) / 100_000
  return { left: side('l'), top: side('t'), right: side('r'), bottom: side('b') }
}

const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8
async function cut(bytes: Uint8Array, { left, top, right, bottom }: Crop): Promise<Uint8Array | undefined> {
  const picture = await loadImage(Buffer.from(bytes)).catch(() => undefined)
  if (!picture || picture.width * picture.height > 60_000_000) return undefined
  const width = Math.round(picture.width * (1 - left - right)), height = Math.round(picture.height * (1 - top - bottom))
  if (width < 1 || height < 1) return undefined
  const canvas = createCanvas(width, height)
  canvas.getContext('2d').drawImage(picture, -Math.round(picture.width * left), -Math.round(picture.height * top))
  return new Uint8Array(isJpeg(bytes) ? await canvas.encode('jpeg', 92) : await canvas.encode('png'))
}

/** Parts of pictures that were cropped away on the page and are still in the file. */
async function sweepCrops(file: OfficePackage, part: string): Promise<void> {
  for (const node of all(file.xml(part), 'srcRect')) {
    const crop = cropOf(node)
    if (Math.max(crop.left, crop.top, crop.right, crop.bottom) < 0.01) continue
    const blip = node.parent ? first(node.parent, 'blip') : undefined, id = attribute(blip, 'r:embed')
    const link = file.links(part).find((one) => one.id === id)
    if (!link || link.external || !file.has(link.target)) continue
    const alone = file.allLinks().filter(({ target }) => target === link.target).length === 1 && all(file.xml(part), 'blip').filter((one) => attribute(one, 'r:embed') === id).length === 1
    const content = file.bytes(link.target), removable = alone && (isJpeg(content) || content[0] === 0x89)
    const share = Math.round((1 - (1 - crop.left - crop.right) * (1 - crop.top - crop.bottom)) * 100)
    if (!file.pass.tell('cropped-picture', posix.basename(link.target), `裁掉了约 ${share}%`, { removable })) continue
    const made = await cut(content, crop)
    if (!made) continue
    file.setBytes(link.target, made)
    remove(node)
    file.touch(part)
  }
}

/** What hides in the pictures of an office file: places, serial numbers, cropped parts; and paths of somebody's disk in their descriptions. */
export async function sweepPictures(file: OfficePackage): Promise<void> {
  for (const part of file.names.filter((name) => /\.xml$/.test(name) && file.links(name).some(({ type }) => type === 'image'))) {
    await sweepCrops(file, part)
    for (const node of all(file.xml(part), 'docPr', 'cNvPr')) {
      const words = attribute(node, 'descr') ?? ''
      if (/^(?:[a-z]:[\\/]|\\\\|file:)/i.test(words) && file.pass.tell('metadata', '图片的说明', words)) { delete node.attributes['descr']; file.touch(part) }
    }
  }
  const pictures = new Set(file.allLinks().filter(({ type, external, target }) => !external && (type === 'image' || type === 'thumbnail') && file.has(target)).map(({ target }) => target))
  for (const name of pictures) {
    const bytes = file.bytes(name)
    try {
      const made = await file.pass.nested(posix.basename(name), bytes)
      if (made !== bytes) file.setBytes(name, made)
    } catch (error) {
      // Drawings of other kinds (EMF, WMF, SVG) hold no photograph's data.
      if (!(error instanceof Refusal) || /太大|太深|层层/.test(error.message)) throw error
      if (isPicture(bytes)) file.pass.tell('unchecked', posix.basename(name), `${bytes.length} 字节`, { why: '这张图片已经损坏，不能检查；请换一张，或者重新插入后再检查' })
    }
  }
}
