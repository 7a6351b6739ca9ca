import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { startedOn, type Server } from './portal-server.ts'

const PORT = 17_830
export const nginxVersion = (() => {
  // Debian keeps it where only root's PATH leads.
  try { return String(execFileSync('sh', ['-c', 'PATH=$PATH:/usr/sbin nginx -v 2>&1'])).trim().replace('nginx version: ', '') } catch { return null }
})()

/** Whatever the portal sends for a path, nginx sends from a file of the same bytes; packed with gzip beforehand, as it has no brotli of its own. */
export async function startNginx(pages: ReadonlyMap<string, Buffer>, workers: number): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-nginx-'))
  for (const [path, body] of pages) {
    const file = join(folder, 'pages', path === '/' ? 'home.html' : `${path}.html`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, body)
    writeFileSync(`${file}.gz`, gzipSync(body, { level: 6 }))
  }
  const aside = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`).join(' ')
  writeFileSync(join(folder, 'nginx.conf'), `worker_processes ${workers}; daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} pid ${folder}/pid; error_log ${folder}/errors;
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; tcp_nodelay on; keepalive_requests 100000000; keepalive_timeout 72s; open_file_cache max=10000 inactive=60s; ${aside}
  types { text/html html; } default_type text/html; charset utf-8; gzip_static on;
  server { listen 127.0.0.1:${PORT} reuseport; root ${folder}/pages; location = / { try_files /home.html =404; } location / { try_files $uri.html =404; } } }`)
  const child = spawn('sh', ['-c', `PATH=$PATH:/usr/sbin exec nginx -p ${folder} -c ${folder}/nginx.conf -e ${folder}/errors`], { stdio: ['ignore', 'ignore', 'inherit'] })
  const server = await startedOn(child, `http://127.0.0.1:${PORT}`)
  return { base: server.base, async stop() { await server.stop(); rmSync(folder, { recursive: true, force: true }) } }
}
