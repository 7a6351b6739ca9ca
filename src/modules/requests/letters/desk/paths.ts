import type { LetterKind } from '../../domain/letter/kinds.ts'

export const templatePaths = {
  list: '/letter-templates', edit: (kind: LetterKind): string => `/letter-templates/${kind}`, preview: (kind: LetterKind): string => `/letter-templates/${kind}/preview.pdf`, restore: (kind: LetterKind): string => `/letter-templates/${kind}/restore`,
} as const
