type Common = {
  readonly group: string
  readonly label: string
  /** What it bears on, in the office's words. */
  readonly decides: string
  readonly source: string
  /** False where the text of the rule was not seen, or does not say it: somebody must check it against the original. True where it is the office's own to choose. */
  readonly confirmed: boolean
  /** From when a change counts. */
  readonly effect: string
  /** What goes wrong when it is set carelessly: asked before a change. */
  readonly danger?: string
}
export type Choice = Common & { readonly kind: 'choice'; readonly fallback: string; readonly options: Readonly<Record<string, string>> }
export type YesNo = Common & { readonly kind: 'yes'; readonly fallback: boolean }
export type Whole = Common & { readonly kind: 'whole'; readonly fallback: number; readonly least: number; readonly most: number; readonly unit: string }
/** `holds`: the parts that a pattern may hold; `mustHold`: those that it must, or two numbers would be the same. */
export type Words = Common & { readonly kind: 'words'; readonly fallback: string; readonly longest: number; readonly holds?: readonly string[]; readonly mustHold?: readonly string[] }
export type Setting = Choice | YesNo | Whole | Words
export type SettingValue = string | number | boolean
