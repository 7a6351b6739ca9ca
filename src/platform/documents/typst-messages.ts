/** What the pool and its workers say to each other. */
export type WorkerSetUp = { readonly workspace: string; readonly fonts: readonly string[] }
export type RenderOrder = { readonly id: number; readonly template: string; readonly data: string }
export type RenderAnswer = { readonly id: number; readonly pdf: Uint8Array } | { readonly id: number; readonly error: string }
