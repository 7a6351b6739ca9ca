export type Choice = { readonly address: string; readonly label: string; readonly value: string }

/** Are the letters there in this order, with others between them? 新收总计 finds 本年新收…总计. */
function inOrder(letters: string, text: string): boolean {
  let at = 0
  for (const letter of letters) {
    const found = text.indexOf(letter, at)
    if (found < 0) return false
    at = found + letter.length
  }
  return true
}

/** The choices for what was typed: those that hold every word as it stands come first, then those that hold its letters in order. */
export function matchChoices(choices: readonly Choice[], typed: string, most = 40): Choice[] {
  const words = typed.toLowerCase().split(/\s+/).filter((word) => word !== '')
  const told = choices.map((choice) => ({ choice, text: `${choice.label} ${choice.address}`.toLowerCase() }))
  const exact = told.filter(({ text }) => words.every((word) => text.includes(word)))
  const loose = told.filter((one) => !exact.includes(one) && words.every((word) => inOrder(word, one.text)))
  return [...exact, ...loose].slice(0, most).map(({ choice }) => choice)
}
