import { READABLE_ENDINGS } from '../../read/read-report.ts'

/** The kinds of file from which a report's tables can be read, as file names end. */
export const READABLE: readonly string[] = READABLE_ENDINGS.map((ending) => `.${ending}`)
