import { readFileSync, writeFileSync } from 'node:fs'

/** Puts a bench's lines where the READMEs show them, so that no figure there was typed by hand. */
export function writeToReadmes(mark: string, text: string): void {
  for (const file of ['README.md', 'README.zh-CN.md']) {
    const place = new RegExp(`<!-- bench:${mark} -->[\\s\\S]*?<!-- /bench -->`)
    const readme = readFileSync(file, 'utf8')
    if (!place.test(readme)) throw new Error(`${file} has no place for ${mark}`)
    writeFileSync(file, readme.replace(place, `<!-- bench:${mark} -->\n${text}\n<!-- /bench -->`))
  }
}
