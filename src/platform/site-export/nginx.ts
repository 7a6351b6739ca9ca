import type { ExportedFile } from './manifest.ts'
import { ENDINGS, mediaTypeOf } from './places.ts'

export type Front = {
  /** Where the files of the site lie on the front machine. */
  readonly root: string
  readonly listen: string; readonly serverName: string
  /** The portal, for what no file can answer, like `127.0.0.1:8080`; null where there is none. */
  readonly portal: string | null
  readonly headers: Readonly<Record<string, string>>
}

/** Said by nginx itself, or for one answer only. */
const OWN: ReadonlySet<string> = new Set(['content-type', 'content-length', 'etag', 'last-modified', 'date', 'connection', 'keep-alive', 'vary', 'content-encoding', 'content-disposition', 'set-cookie', 'transfer-encoding', 'x-robots-tag', 'cache-control'])
export const lastingHeaders = (headers: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN.has(name) && !name.startsWith('x-ratelimit')).toSorted(([a], [b]) => (a < b ? -1 : 1)))

const quoted = (text: string): string => `"${text.replace(/[\\"$]/g, (sign) => `\\${sign}`)}"`
/** The types that the portal itself sends; others as nginx knows them. */
const TYPES = `types {
    text/html html; text/css css; text/javascript js; application/json json; application/ld+json jsonld; application/x-ndjson jsonl; application/xml xml; text/csv csv; text/plain txt; application/pdf pdf;
    image/png png; image/jpeg jpg jpeg; image/gif gif; image/webp webp; image/svg+xml svg; video/mp4 mp4; application/zip zip;
    application/msword doc; application/vnd.openxmlformats-officedocument.wordprocessingml.document docx; application/vnd.ms-excel xls; application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx; application/vnd.ms-powerpoint ppt; application/vnd.openxmlformats-officedocument.presentationml.presentation pptx; font/woff2 woff2;
  }
  default_type application/octet-stream;`

/** Files whose type does not follow from their ending, by their name: `atom.xml` is no plain XML everywhere. */
function oddTypes(files: readonly ExportedFile[]): Map<string, string> {
  const usual = new Map(Object.entries(ENDINGS).map(([type, ending]) => [ending, type]).toReversed() as [string, string][])
  return new Map(files.flatMap(({ path, mediaType, status }) => {
    const name = path.split('/').at(-1) ?? '', ending = name.split('.').at(-1) ?? '', type = mediaType === undefined ? '' : mediaTypeOf(mediaType)
    return status === 200 && !name.includes('@') && usual.has(ending) && type !== usual.get(ending) ? [[name, type] as const] : []
  }))
}

/** A server for nginx that shows the exported files as the portal shows its pages: looks, withdrawn pages, headers. */
export function nginxConfig({ root, listen, serverName, portal, headers }: Front, files: readonly ExportedFile[]): string {
  const gone = files.filter(({ status, look }) => look === 'normal' && (status === 410 || status === 451)).map(({ address = '', status }) => `  ${quoted(address)} ${status};`)
  const others = [...new Set(Object.values(ENDINGS))].map((ending) => `$gongkai_plain@.${ending}`)
  const add = Object.entries({ ...headers, 'cache-control': 'public, no-cache' }).map(([name, value]) => `  add_header ${name} ${quoted(value)} always;`)
  const live = portal === null ? `    error_page 404 /@pages/needs-portal.html; return 404;` : `    proxy_pass http://${portal};
    proxy_set_header Host $host; proxy_set_header X-Forwarded-For $remote_addr; proxy_set_header X-Forwarded-Proto $scheme;
    # 门户自己说明响应头；有了这一行，上面的不再重复加一次。
    add_header x-answered-by portal always;
    proxy_intercept_errors off; error_page 502 504 =503 /@pages/503.html;`
  return `# 由 gongkai site export 生成，每次导出可能改写；请在主配置的 http 段里 include 本文件。
map $cookie_gongkai_look $gongkai_look { default ""; senior "/@senior"; contrast "/@contrast"; }
map $args $gongkai_asked { "" ""; default "@$args"; }
map $args $gongkai_plain { "" "$uri"; default "/@none"; }
map $uri $gongkai_page { "/" "/index"; default "$uri"; }
map $uri $gongkai_gone {
  default 0;
${gone.join('\n')}
}
server {
  listen ${listen};
  server_name ${serverName};
  root ${root};
  charset utf-8; charset_types text/css text/javascript text/csv text/plain application/xml;
  ${TYPES}
  gzip_static on; etag on; server_tokens off; autoindex off; merge_slashes off; absolute_redirect off;
  # brotli_static on;   # 装有 brotli 模块、并用 brotli 另存了 .br 文件的，可以打开
${add.join('\n')}
  add_header vary "cookie, accept-encoding" always;
  error_page 410 $gongkai_look/@410$uri.html;
  error_page 451 $gongkai_look/@451$uri.html;
  error_page 404 /@pages/404.html;
  error_page 418 = @portal;
  location ^~ /@410/ { internal; }
  location ^~ /@451/ { internal; }
  location ^~ /@senior/ { internal; }
  location ^~ /@contrast/ { internal; }
  location ^~ /@pages/ { internal; }
${[...oddTypes(files)].map(([name, type]) => `  location ~ /${name.replace(/[.+*?()[\]{}^$|\\]/g, '\\$&')}$ { types { } default_type "${type}; charset=utf-8"; try_files $gongkai_plain @portal; }`).join('\n')}
  location / {
    if ($request_method !~ ^(GET|HEAD)$) { return 418; }
    if ($gongkai_gone = 410) { return 410; }
    if ($gongkai_gone = 451) { return 451; }
    try_files $gongkai_look$gongkai_page$gongkai_asked.html $gongkai_plain ${others.join(' ')} @portal;
  }
  location @portal {
${live}
  }
}
`
}
