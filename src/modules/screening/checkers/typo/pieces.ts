import { LONGEST_PIECE } from '#platform/language-model/index'

const HAS_CHINESE = /[\u4e00-\u9fff]/

/** The stretches that are read by themselves: lines, and of very long lines parts that end at a mark where there is one. */
export function piecesOf(text: string): [number, number][] {
  const pieces: [number, number][] = []
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const stop = newline < 0 ? text.length : newline
    for (let at = start; at < stop; ) {
      const end = stop - at <= LONGEST_PIECE ? stop : cutBefore(text, at, at + LONGEST_PIECE)
      if (HAS_CHINESE.test(text.slice(at, end))) pieces.push([at, end])
      at = end
    }
    start = stop + 1
  }
  return pieces
}

function cutBefore(text: string, start: number, end: number): number {
  const piece = text.slice(start, end)
  const mark = Math.max(...['。', '；', '，', ' '].map((one) => piece.lastIndexOf(one)))
  return mark > 0 ? start + mark + 1 : end
}
