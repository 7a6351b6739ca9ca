import type { Asked } from './types.ts'

/** Somebody of whom nothing is known but the address that was asked for. */
export const strangerAt = (path: string): Asked => ({
  path, params: {}, query: {}, form: {}, all: () => [], uploads: [], actor: null, token: null, csrf: '', partial: false, ip: '', userAgent: '', notice: null, look: 'normal', cookies: {},
})
