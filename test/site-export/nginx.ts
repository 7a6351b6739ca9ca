import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'

const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx']
export const nginxPath = PLACES.find((place) => existsSync(place))
/** Why tests with nginx cannot run here; false where they can. */
export const noNginx: string | false = nginxPath ? false : 'nginx is not on this machine'

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** nginx with one configuration, on loopback, stopped by its own process id. */
export async function nginxWith(config: string, folder: string, base: string): Promise<{ stop(): Promise<void> }> {
  mkdirSync(folder, { recursive: true })
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${join(folder, kind)};`).join(' ')
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  writeFileSync(join(folder, 'main.conf'), `${user} worker_processes 1; daemon off; pid ${join(folder, 'pid')}; error_log ${join(folder, 'error.log')};\nevents { worker_connections 512; }\nhttp { access_log off; ${temporary} include ${config}; }\n`)
  const child = spawn(nginxPath ?? 'nginx', ['-c', join(folder, 'main.conf'), '-p', folder], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (part) => { said += String(part) })
  for (;;) {
    if (child.exitCode !== null) throw new Error(`nginx: ${said}`)
    if (await fetch(base).then((answer) => answer.arrayBuffer(), () => null)) break
    await new Promise((done) => { setTimeout(done, 50) })
  }
  return { async stop() {
    const dead = once(child, 'exit')
    child.kill('SIGQUIT')
    await dead
  } }
}
