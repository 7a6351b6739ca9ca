/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Frames drawn on a page's picture become lines of the field 遮盖区域, which works without this too. */
const field = document.querySelector<HTMLTextAreaElement>('textarea[name=regions]')

type Point = { readonly x: number; readonly y: number }
const LEAST = 3

/** Where the pointer is on the page, in points. */
function pointOn(picture: HTMLElement, event: PointerEvent, size: Point): Point {
  const frame = picture.getBoundingClientRect()
  return { x: (event.clientX - frame.left) / frame.width * size.x, y: (event.clientY - frame.top) / frame.height * size.y }
}

function place(box: HTMLElement, from: Point, to: Point, size: Point): void {
  Object.assign(box.style, {
    left: `${Math.min(from.x, to.x) / size.x * 100}%`, top: `${Math.min(from.y, to.y) / size.y * 100}%`,
    width: `${Math.abs(to.x - from.x) / size.x * 100}%`, height: `${Math.abs(to.y - from.y) / size.y * 100}%`,
  })
}

function draw(figure: HTMLElement, picture: HTMLImageElement, lines: HTMLTextAreaElement): void {
  const size: Point = { x: Number(figure.dataset['width']), y: Number(figure.dataset['height']) }
  const sheet = document.createElement('div')
  sheet.className = 'redact-sheet'
  picture.replaceWith(sheet)
  sheet.append(picture)
  picture.draggable = false
  sheet.addEventListener('pointerdown', (down) => {
    down.preventDefault()
    const from = pointOn(sheet, down, size)
    const box = document.createElement('div')
    box.className = 'redact-box'
    sheet.append(box)
    sheet.setPointerCapture(down.pointerId)
    const move = (event: PointerEvent): void => place(box, from, pointOn(sheet, event, size), size)
    sheet.addEventListener('pointermove', move)
    sheet.addEventListener('pointerup', (up) => {
      sheet.removeEventListener('pointermove', move)
      const to = pointOn(sheet, up, size)
      const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)]
      if (width < LEAST || height < LEAST) { box.remove(); return }
      const line = [figure.dataset['redactPage'], Math.min(from.x, to.x), Math.min(from.y, to.y), width, height].map((part) => (typeof part === 'number' ? part.toFixed(1) : part)).join(',')
      lines.value = `${lines.value.trim()}\n${line}`.trim()
      // A click on a frame takes it away again.
      box.addEventListener('pointerdown', (event) => {
        event.stopPropagation()
        box.remove()
        lines.value = lines.value.split('\n').filter((one) => one !== line).join('\n')
      })
    }, { once: true })
  })
}

if (field) {
  for (const figure of document.querySelectorAll<HTMLElement>('[data-redact-page]')) {
    const picture = figure.querySelector('img')
    if (picture) draw(figure, picture, field)
  }
}
