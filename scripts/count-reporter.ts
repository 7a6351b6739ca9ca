import type { TestEvent } from 'node:test/reporters'

/** A reporter for node:test that writes only the figures of the whole run. */
async function* counts(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of events) {
    if (event.type === 'test:summary' && event.data.file === undefined) yield JSON.stringify(event.data.counts)
  }
}
// biome-ignore lint/style/noDefaultExport: node takes a reporter from a file's default export
export default counts
