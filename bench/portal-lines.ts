import { shown, type Line } from './measure.ts'
import type { Coding, Figures } from './portal-load.ts'
import { NEXT_NAME } from './portal-next.ts'
import type { Network, Painted } from './portal-paint.ts'
import { PAYLOAD_NAME } from './portal-payload.ts'

export type Measured = { readonly server: string; readonly page: string; readonly coding: Coding; readonly bytes: number; readonly figures: Figures }
export type Paint = { readonly server: string; readonly page: string; readonly network: Network; readonly figures: Painted }

const count = (figure: number): string => (Number.isNaN(figure) ? '–' : Math.round(figure).toLocaleString('en'))
export const fast = ({ perSecond, p50, p99, errors }: Figures): string => `${count(perSecond)}/s, p50 ${shown(p50)}, p99 ${shown(p99)}${errors > 0 ? `, ${errors} errors` : ''}`
export const lineOf = ({ server, page, coding, bytes, figures: { perSecond, p50, p99 } }: Measured): string =>
  `| ${server} | ${page} | ${coding === 'packed' ? 'br, gzip' : coding}, ${count(bytes)} | ${count(perSecond)} | ${shown(p50)} | ${shown(p99)} |`
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
export const paintLine = ({ server, page, network, figures }: Paint): Line => ({ what: `first contentful paint, ${server}, ${page}, ${network}`, measured: shown(figures.milliseconds), aim: '—', beside: `${kilobytes(figures.transferred)} transferred` })

/** The figures that the aims are about, each beside what it is held against. */
export function aimsOf(measured: readonly Measured[], painted: readonly Paint[]): Line[] {
  const find = (server: string, page: string, coding: Coding = 'packed') => measured.find((one) => one.server === server && one.page === page && one.coding === coding)?.figures.perSecond
  const share = (ours: number | undefined, theirs: number | undefined): string => (ours === undefined || theirs === undefined ? 'not measured' : `${(100 * ours / theirs).toFixed(0)} %`)
  const times = (ours: number | undefined, theirs: number | undefined): string => (ours === undefined || theirs === undefined ? 'not measured' : `${(ours / theirs).toFixed(1)} ×`)
  const kept = measured.filter(({ server, coding, page }) => server === 'ours, 2 processes' && coding === 'packed' && measured.some((one) => one.server === 'nginx, 2 workers' && one.page === page))
  const made = 'document, rendered for each visitor', search = 'search, other words each time'
  return [
    ...kept.map(({ page, figures }): Line => ({ what: `${page}, kept, 2 processes, of nginx with 2 workers`, measured: `${share(figures.perSecond, find('nginx, 2 workers', page))} (${fast(figures)})`, aim: '≥ 70 %',
      beside: `nginx ${count(find('nginx, 2 workers', page) ?? Number.NaN)}/s; one process ${count(find('ours, 1 process', page) ?? Number.NaN)}/s, nginx with one ${count(find('nginx, 1 worker', page) ?? Number.NaN)}/s` })),
    ...[NEXT_NAME, PAYLOAD_NAME].flatMap((peer): Line[] => [made, search].map((page) => ({ what: `${page}, 2 processes, against ${peer}`, measured: times(find('ours, 2 processes', page), find(peer, made)), aim: '≥ 20 ×', beside: `${count(find('ours, 2 processes', page) ?? Number.NaN)}/s against ${count(find(peer, made) ?? Number.NaN)}/s` }))),
    ...painted.filter(({ network, server }) => network === '4G' && server === 'ours').map((one): Line => ({ ...paintLine(one), aim: '≤ 0.8 s' })),
    ...painted.filter(({ network, page }) => network === '4G' && page === 'document').map((one): Line => ({ what: `transferred for a document page, ${one.server}`, measured: kilobytes(one.figures.transferred), aim: one.server === 'ours' ? '≤ 60 kB' : '—', beside: `first contentful paint ${shown(one.figures.milliseconds)}` })),
  ]
}
