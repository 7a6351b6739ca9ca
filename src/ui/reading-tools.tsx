/** Font size, reading aloud, printing and passing on for one text: made by a script, because none of them works without. `of` is the text's element. */
export const ReadingTools = ({ of, title }: { of: string; title: string }) => <>
  <div className="reading-tools" data-reading-tools={of} data-title={title} />
  <script async type="module" src="/static/islands/reading-tools.js" />
</>
