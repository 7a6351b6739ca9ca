/** A small generator of its own, so that a run can be repeated by its seed. */
export function random(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (most: number): number => Math.floor(next() * most)
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T
  return { next, below, pick, bytes: (most: number): Buffer => Buffer.from(Array.from({ length: below(most) }, () => below(256))) }
}
export type Random = ReturnType<typeof random>

/** What robots and people try, each marked so that it can be found again where it must not be. */
export const PAYLOADS: readonly string[] = [
  '<script>alert(document.cookie)</script>', '"><img src=x onerror=alert(1)>', "'--></style></script><svg onload=alert(1)>", 'javascript:alert(1)', '<iframe srcdoc="<script>parent.x=1</script>">', '{{constructor.constructor("return process")()}}',
  "'; drop table inbox.submission; --", "' or '1'='1", '1); select pg_sleep(5); --', "\\'; copy (select '') to program 'id'; --", '$$; delete from site.snapshot; $$', "admin'/*", '%27%20OR%201=1',
  '../../../../etc/passwd', '..\\..\\windows\\win.ini', '/proc/self/environ', 'file:///etc/passwd', '%2e%2e%2fkeys%2fdata.keys', 'data.keys\0.pdf', '....//....//keys',
  '$'.concat('{7*7}'), '#{7*7}', '<%= 7*7 %>', '`id`', '$(id)', '| cat /etc/passwd', '() { :;}; echo x', '\r\nSet-Cookie: a=b', '%0d%0aLocation: //evil.example', 'http://169.254.169.254/latest',
  '\0', '\u202e\u2066evil', '\ufeff\u200b', '\ud800\udfff\ud800', '𠮷'.repeat(300), 'é'.normalize('NFD').repeat(100), 'ﷺ'.repeat(200), 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍', 'null', 'undefined', 'NaN', '[object Object]', '-1', '1e309', '0x7fffffff', 'true', '[]', '{}', '{"$gt":""}',
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', '中'.repeat(6000), 'a'.repeat(120_000), ' '.repeat(5000), '\n'.repeat(3000), '(((((((((((((((((((((((((((a+)+)+)+', `${'a'.repeat(60)}!`, `${'a.'.repeat(200)}@`,
]

export const FILE_NAMES: readonly string[] = ['a.exe', 'a.html', 'a.php.jpg', '../../x.pdf', 'a.pdf\0.exe', `${'长'.repeat(400)}.pdf`, '.htaccess', 'CON', 'a.svg', '', '"; filename="b.pdf', 'a\r\nx: y.pdf', '<img src=x>.pdf', 'a.ofd', 'a.docx']
export const FILE_STARTS: readonly Buffer[] = [Buffer.from('MZ'), Buffer.from('%PDF-1.4\n%%EOF'), Buffer.from('<html><script>alert(1)</script>'), Buffer.from('504b0304', 'hex'), Buffer.from('7f454c46', 'hex'), Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(0), Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('d0cf11e0a1b11ae1', 'hex')]

export const CONTENT_TYPES: readonly string[] = [
  'application/json', 'text/plain', 'text/xml', 'application/octet-stream', 'multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; boundary=other', 'application/x-www-form-urlencoded; charset=gbk', 'multipart/mixed; boundary=x', 'nonsense', 'application/x-www-form-urlencoded\u0020;;;',
]
export const RAW_BODIES: readonly (string | Buffer)[] = [
  '', '{', '{"__proto__":{"x":1}}', '[1,2', 'a=%', 'a=%zz&b=%c3%28', '&&&===&', `${'a=1&'.repeat(20_000)}`, Buffer.from([0xff, 0xfe, 0, 0x61]), Buffer.from('d6d0b9fa=ceabcab5', 'latin1'), '_csrf[]=1&_csrf[a]=2', '__proto__=1&constructor=2&toString=3', 'draft=a&draft=b&draft=c',
  '--other\r\ncontent-disposition: form-data; name="__proto__"\r\n\r\nx\r\n--other--\r\n', '--other\r\ncontent-disposition: form-data; name="a"\r\n\r\nbroken off', '--other\r\ncontent-disposition: form-data; name="f"; filename="x.pdf"\r\n\r\nbroken', '--other\r\n\r\n\r\n--other--', `--other\r\ncontent-disposition: form-data; name="${'n'.repeat(5000)}"\r\n\r\nx\r\n--other--\r\n`,
  '--other\r\ncontent-disposition: form-data; name="draft"\r\ncontent-type: application/json\r\n\r\n{broken\r\n--other--\r\n',
]
export const ADDRESSES: readonly string[] = [
  '/apply/..%2f..%2fetc', '/apply/%00', '/apply/%', '/progress/%E0%A4%A', '//apply', '/apply?draft=x&step=review', '/progress?code=1&lastFour=2', '/progress/calendar.ics', '/progress/letter?file=../../x', '/apply/submit', '/apply/receipt', `/apply/${'a'.repeat(3000)}`, '/progress/view/../../..', '/static/../../package.json', '/static/%2e%2e/%2e%2e/package.json', '/.env', '/keys/data.keys',
]
export const METHODS = ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'] as const
