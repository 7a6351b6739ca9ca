const LONGEST = 120

/** Sentences short enough for a voice, none empty; a sentence without an end is cut at a comma, else by length. */
export function sentencesOf(text: string): string[] {
  return text.replace(/\s+/g, ' ').split(/(?<=[。！？；])/).map((part) => part.trim()).filter((part) => part !== '').flatMap(cut)
}

function cut(sentence: string): string[] {
  if (sentence.length <= LONGEST) return [sentence]
  const comma = sentence.lastIndexOf('，', LONGEST)
  const at = comma > 0 ? comma + 1 : LONGEST
  return [sentence.slice(0, at), ...cut(sentence.slice(at))]
}
