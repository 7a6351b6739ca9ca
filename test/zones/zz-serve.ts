import { runningApp } from '../kit/app.ts'
import { launch } from '../kit/browser.ts'
import { writeFileSync } from 'node:fs'
const app = await runningApp({ demo: true, reports: false })
writeFileSync('/tmp/zshot.json', JSON.stringify({ portal: app.portal, desk: app.desk }))
console.log(app.portal, app.desk)
process.stdin.resume()
process.once('SIGTERM', async () => { await app.close(); process.exit(0) })
