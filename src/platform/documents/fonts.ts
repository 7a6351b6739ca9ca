import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'

/**
 * An official document wants 仿宋_GB2312 and 方正小标宋, which may not be given away. In order: the office's own folder, the
 * Fandol fonts where TeX Live brought them, then the fonts that come with us; the templates name the families in the same order.
 */
const FANDOL = [
  '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol',
  '/usr/share/texmf-dist/fonts/opentype/public/fandol',
  '/usr/share/fonts/opentype/fandol',
  '/Library/Fonts/fandol',
]
/** Only the weights that the templates use: each costs memory and start time. */
const BUNDLED = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@embedpdf/fonts-sc/fonts/NotoSansHans-Medium.otf',
]

/** Files and folders with fonts for the typesetter; `own` is the office's folder, when it has one. */
export function fontPaths(root: string, own: string | undefined): string[] {
  const fandol = [...FANDOL, ...globSync('/usr/local/texlive/*/texmf-dist/fonts/opentype/public/fandol')]
  const bundled = BUNDLED.map((file) => join(root, 'node_modules', file))
  return [...(own ? [own] : []), ...fandol, ...bundled].filter((path) => existsSync(path))
}
