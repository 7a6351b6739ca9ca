import { LARGEST_UNPACKED, UnreadableReport } from './extracted.ts'

const CENTRAL_ENTRY = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const END_SIZE = 22

/** Refuses an Office file that would unpack to far more than a report: its directory says how much before anything is unpacked. */
export function refuseLargeZip(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - END_SIZE
  while (end >= 0 && end > bytes.length - 70_000 && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) throw new UnreadableReport('Office 文件不完整；请重新保存后再试。')
  let at = view.getUint32(end + 16, true)
  let unpacked = 0
  for (let left = view.getUint16(end + 10, true); left > 0 && at + 46 <= bytes.length && view.getUint32(at, true) === CENTRAL_ENTRY; left -= 1) {
    unpacked += view.getUint32(at + 24, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (unpacked > LARGEST_UNPACKED) throw new UnreadableReport('Office 文件解开后过大，不是一份年度报告；请只保留报告正文后再试。')
}
