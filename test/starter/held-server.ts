import { startEmbedded } from '#platform/database/embedded'

const server = await startEmbedded({ home: process.argv[2] ?? '' })
process.stdout.write(JSON.stringify({ postmaster: server.pid, socket: server.socket }))
setInterval(() => {}, 60_000)
