import { spawn } from 'node:child_process'
import { NOW, WITH_DEMO, type City } from './portal-city.ts'
import { startedOn, type Server } from './portal-server.ts'

const PORT = 17_820

/** The built program as an office runs it: database, desk, worker, and the portal in so many processes. */
export const startOurs = (city: City, processes: number): Promise<Server> => startedOn(spawn(process.execPath, ['--enable-source-maps', 'dist/main.js', ...(WITH_DEMO ? ['--demo'] : [])], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, GONGKAI_HOME: city.base, GONGKAI_PORTAL_PORT: String(PORT), GONGKAI_DESK_PORT: String(PORT + 1), GONGKAI_NOW: NOW, GONGKAI_PORTAL_PROCESSES: String(processes) },
}), `http://127.0.0.1:${PORT}`)
