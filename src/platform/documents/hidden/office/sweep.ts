import { damaged, locked } from '../limits.ts'
import type { Pass } from '../pass.ts'
import { sweepSheets } from '../sheet/sweep.ts'
import { sweepSlides } from '../slides/sweep.ts'
import { sweepWord } from '../word/sweep.ts'
import type { ZipArchive } from '../zip/read.ts'
import { sweepAttached } from './attached.ts'
import { sweepCustom } from './custom.ts'
import { sweepLinks } from './links.ts'
import { OfficePackage } from './package.ts'
import { sweepPictures } from './pictures.ts'
import { sweepPrinters } from './printers.ts'
import { sweepProperties } from './properties.ts'
import { dropUnreached, tellUnreached } from './unreached.ts'

const MAINS = [[/wordprocessingml|ms-word/, sweepWord], [/spreadsheetml|ms-excel/, sweepSheets], [/presentationml|ms-powerpoint/, sweepSlides]] as const

/** Word, Excel or PowerPoint: first what each has for itself, then what all of them can hide, and last what nothing points at any more. */
export async function sweepOffice(archive: ZipArchive, bytes: Uint8Array, pass: Pass): Promise<Uint8Array> {
  const file = await OfficePackage.open(archive, bytes, pass)
  const main = file.main(), type = file.typeOf(main)
  const sweepOwn = MAINS.find(([mark]) => mark.test(type))?.[1]
  if (/binary/i.test(type)) throw locked()
  if (!sweepOwn || !file.has(main)) throw damaged()
  const already = tellUnreached(file)
  const seen = await sweepOwn(file, main)
  sweepProperties(file, seen)
  sweepCustom(file)
  await sweepAttached(file)
  sweepLinks(file)
  sweepPrinters(file)
  await sweepPictures(file)
  dropUnreached(file, already)
  return file.saved(bytes)
}
