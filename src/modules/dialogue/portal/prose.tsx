/** Plain text as paragraphs: an empty line parts them, a line break stays one. */
export const Prose = ({ text }: { text: string }) => <div className="qa-prose">
  {/* biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name */}
  {text.split(/\n\s*\n/).map((paragraph, at) => <p key={at}>{paragraph}</p>)}
</div>
