/** A piece of text where the page has it; `y` is its base line. */
export type Piece = { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Pieces of one line differ a little in height where fonts do. */
const sameLine = (one: Piece, other: Piece): boolean => Math.abs(one.y - other.y) <= Math.max(2.5, Math.min(one.height, other.height) * 0.4)

/** Pieces in lines from top to bottom, each from left to right. */
export function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = []
  for (const piece of [...pieces].sort((one, other) => other.y - one.y || one.x - other.x)) {
    const last = lines.at(-1)
    if (last?.[0] && sameLine(last[0], piece)) last.push(piece)
    else lines.push([piece])
  }
  for (const line of lines) line.sort((one, other) => one.x - other.x)
  return lines
}

/** The text of a line: a blank where the page leaves one. */
export function lineText(line: readonly Piece[]): string {
  let text = ''
  let end: number | null = null
  for (const piece of line) {
    if (end !== null && piece.x - end > Math.max(1.5, piece.height * 0.3)) text += ' '
    text += piece.text
    end = piece.x + piece.width
  }
  return text
}

/** A cell's lines as one text: words broken at the edge of the cell close up, figures one above the other stay apart. */
export function cellText(pieces: readonly Piece[]): string {
  return linesOf(pieces).map(lineText).map((line) => line.trim()).reduce((text, line) => (/\d$/.test(text) && /^\d/.test(line) ? `${text} ${line}` : text + line), '')
}

/** A piece that runs over several cells is as many pieces. */
export function parted(piece: Piece, differs: (one: Piece, other: Piece) => boolean): Piece[] {
  const words = [...piece.text.matchAll(/\S+/g)]
  if (words.length < 2 || piece.text.length === 0) return [piece]
  const step = piece.width / piece.text.length
  const parts = words.map((match): Piece => ({ ...piece, text: match[0], x: piece.x + match.index * step, width: match[0].length * step }))
  return parts.some((part, index) => index > 0 && differs(parts[index - 1] ?? part, part)) ? parts : [piece]
}
