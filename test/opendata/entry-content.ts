import type { EntryContent } from '#publishing'

/** A plain notice, but for what a test says. */
export const emptyContentOf = (more: Partial<EntryContent>): EntryContent => ({
  title: '公告', kind: 'notice', column: 'statutory-20-3', body: '<p>正文 &lt;b&gt; 内容。</p>', fields: { docNo: '', until: '' }, source: '青汀市交通运输局', author: '', keywords: '', summary: '', formedOn: '2024-05-01', topics: [], attachments: [], ...more,
})
