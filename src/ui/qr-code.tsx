import { encode } from 'uqr'

/** Black on white whatever the page's look is: readers need the contrast. A quiet zone of four modules is part of the sign (GB/T 18284). */
const QUIET = 4

/** A QR code as SVG; `label` says to those who cannot see it what it opens. */
export function QrCode({ text, label, size = 180 }: { text: string; label: string; size?: number }) {
  const { data, size: modules } = encode(text, { border: QUIET, ecc: 'M' })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return <svg role="img" aria-label={label} width={size} height={size} viewBox={`0 0 ${modules} ${modules}`} shapeRendering="crispEdges">
    <rect width={modules} height={modules} fill="#fff" /><path d={path} fill="#000" />
  </svg>
}
