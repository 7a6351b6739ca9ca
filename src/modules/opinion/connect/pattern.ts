/** Does an address hold the pattern? `*` stands for any signs; nothing else is special, so that no typed pattern can be slow. */
export function compilePattern(pattern: string): (text: string) => boolean {
  const parts = pattern.split('*').filter(Boolean)
  return (text) => {
    let at = 0
    for (const part of parts) {
      const found = text.indexOf(part, at)
      if (found < 0) return false
      at = found + part.length
    }
    return true
  }
}
