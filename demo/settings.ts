import type { Kit } from '#platform/act'
import { changeSetting } from '#settings'
import type { Actor } from '#shared/actor'
import { ROOT } from './agencies.ts'

const HEAD: Actor = { account: 'lin', name: '林某', agency: ROOT, grants: new Map([['settings.change', new Set([ROOT])]]) }
const CHOICES = [['requests.reviewBodyOfRoot', '汀州市人民政府'], ['requests.court', '青汀市人民法院']] as const

/** What the demo's office has decided for itself: where its letters say that remedies lie. */
export async function chooseSettings(kit: Kit): Promise<void> {
  for (const [key, value] of CHOICES) await changeSetting(kit, HEAD, { key, value, reason: '按本市实际填写' })
}
