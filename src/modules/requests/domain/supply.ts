/** What can be given to the applicant: the material itself, or what is left of it after painting out (条例第三十七条). */
export const SUPPLIABLE: readonly string[] = ['material', 'redacted']
