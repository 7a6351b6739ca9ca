import { allAgencies } from '#agencies'
import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { columnsOf, currentSnapshot, publishSnapshot, topicChoices } from '#publishing'
import { canonicalJson } from '#shared/canonical-json'
import { dayOf } from '#shared/days'
import { GUIDE_ADDRESS, type SubscribeGuide } from '../domain/guide.ts'
import { noticeSettings, openWays } from '../settings.ts'

/** Columns that hold nothing to be told of: a form, a page of pages. */
const NO_NEWS = ['apply', 'topics', 'enterprises', 'fields']

async function guideNow(kit: Kit): Promise<SubscribeGuide> {
  const [columns, topics, agencies, settings] = await Promise.all([columnsOf(kit.db), topicChoices(kit.db), allAgencies(kit.db), noticeSettings(kit.db, kit.home)])
  return {
    columns: columns.filter(({ closed, id }) => !closed && !NO_NEWS.includes(id)).map(({ id, title, parent }) => ({ id, title, parent })),
    topics: topics.filter(({ value }) => !value.includes('/')).map(({ value, label }) => ({ id: value, title: label })),
    agencies: agencies.filter(({ active }) => active).map(({ id, name }) => ({ id, title: name })),
    ways: openWays(settings), quiet: settings.quiet, digestMinute: settings.digestMinute,
  }
}

/** Publishes what can be subscribed to and how, where it has changed: the public side cannot read the office's own lists. Safe to run at any time. */
export async function publishSubscribeGuide(kit: Kit): Promise<void> {
  const root = (await allAgencies(kit.db)).find(({ parent }) => parent === null)
  if (!root) return
  const data = await guideNow(kit)
  const before = await currentSnapshot(kit.db, GUIDE_ADDRESS)
  if (before && canonicalJson(before.snapshot.data) === canonicalJson(data)) return
  // Two workers that start together would both write the same version: the second lets it be.
  await act(kit, systemActor(root.id, ['notices.publish-guide']), 'notices.publish-guide', root.id, async (scene) => {
    await publishSnapshot(scene, {
      address: GUIDE_ADDRESS, kind: 'subscribe-guide', column: '订阅', agency: root.id, agencyName: root.name, title: '可以订阅的内容', year: null, publishedOn: dayOf(scene.now), data, files: [],
    })
    await scene.record(GUIDE_ADDRESS, { columns: data.columns.length, ways: data.ways })
  }).catch((error: unknown) => { if ((error as { code?: string }).code !== '23505') throw error })
}
