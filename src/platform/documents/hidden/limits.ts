import { Refusal } from '#shared/refusal'

/** What one check may cost. More than a file of an office needs, less than a file made to do harm wants. */
export const LIMITS = {
  bytes: 100 * 1024 * 1024, unpacked: 400 * 1024 * 1024, part: 80 * 1024 * 1024, /** A tree takes forty times its text. */ xml: 60 * 1024 * 1024, ratio: 250, ratioFrom: 4 * 1024 * 1024, entries: 20_000, depth: 5, nesting: 2_000, pages: 2_000, things: 5_000,
} as const

export const tooLarge = (): Refusal => new Refusal(422, ['这个文件解开后太大或者压缩得不正常，不能检查；请拆分后再上传'])
export const tooDeep = (): Refusal => new Refusal(422, ['这个文件层层套着压缩包或者结构太深，不能检查；请解开后分别上传'])
export const damaged = (): Refusal => new Refusal(422, ['这个文件已经损坏，不能检查；请用原来的软件打开后另存一份'])
export const locked = (): Refusal => new Refusal(422, ['这个文件加了密码或者是旧格式、少见的格式（.doc、.xls、.ppt、.wps、.rtf、.odt、.xlsb），不能检查；请去掉密码，另存为 .docx、.xlsx、.pptx 或者 PDF'])
export const unknown = (): Refusal => new Refusal(422, ['认不出这是什么文件，不能检查；请用常用格式（Word、Excel、PPT、PDF、图片、ZIP、文本）上传'])
