/** The addresses of the public side. None holds a query code, a name or a number: they are kept in logs and histories. */
export const portalPaths = {
  apply: '/apply', submit: '/apply/submit', alreadyPublic: '/apply/already-public', receipt: '/apply/receipt',
  progress: '/progress', view: '/progress/view', letter: '/progress/letter', calendar: '/progress/calendar.ics',
  reply: '/progress/reply', withdraw: '/progress/withdraw',
} as const
