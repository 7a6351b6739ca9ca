import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { Refusal } from '#shared/refusal'
import { typedLine } from '#shared/typed-text'
import type { EntryHooks } from '../../entries/hooks.ts'
import { paths } from '../../paths.ts'
import { cleanAttachment } from '../commands/clean-attachment.ts'
import { acceptProposals, dismissFinding } from '../commands/findings.ts'

/** What cannot be done goes back to the entry's page, with the reason on top. */
async function back(id: string, work: () => Promise<string>): Promise<Answer> {
  try {
    return { goTo: `${paths.entry(id)}#findings`, notice: await work() }
  } catch (error) {
    if (!(error instanceof Refusal) || error.status === 403 || error.status === 404) throw error
    return { goTo: `${paths.entry(id)}#findings`, notice: error.reasons.join('；') }
  }
}

export const postAccept = (hooks: EntryHooks) => (kit: Kit, { actor, params, form }: AskedBy): Promise<Answer> =>
  back(params['id'] ?? '', async () => `已采纳 ${await acceptProposals(kit, actor, { id: params['id'] ?? '', keys: (form['key'] ?? '').split(' ') }, hooks)} 处建议`)

export const postDismiss = (hooks: EntryHooks) => (kit: Kit, { actor, params, form }: AskedBy): Promise<Answer> =>
  back(params['id'] ?? '', async () => { await dismissFinding(kit, actor, { id: params['id'] ?? '', key: form['key'] ?? '', reason: typedLine(form['reason'], 500) }, hooks); return '已放行' })

export const postClean = (hooks: EntryHooks) => (kit: Kit, { actor, params, form }: AskedBy): Promise<Answer> =>
  back(params['id'] ?? '', async () => { const { removed, left } = await cleanAttachment(kit, actor, { id: params['id'] ?? '', name: form['name'] ?? '' }, hooks); return `已去除 ${removed} 处隐藏内容${left.length > 0 ? `，还有 ${left.length} 处要在原文件里处理` : ''}` })
