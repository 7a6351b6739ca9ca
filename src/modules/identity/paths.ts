const account = (login: string) => `/accounts/${encodeURIComponent(login)}`

export const paths = {
  signIn: '/sign-in', code: '/sign-in/code', signOut: '/sign-out',
  own: '/account', ownPassword: '/account/password', ownCode: '/account/code',
  startCode: '/account/code/start', confirmCode: '/account/code/confirm', removeCode: '/account/code/remove',
  endOwnSessions: '/account/sessions/end',
  accounts: '/accounts', add: '/accounts/new', account,
  disable: (login: string) => `${account(login)}/disable`,
  enable: (login: string) => `${account(login)}/enable`, unlock: (login: string) => `${account(login)}/unlock`,
  rename: (login: string) => `${account(login)}/name`, resetPassword: (login: string) => `${account(login)}/reset-password`,
  endSessions: (login: string) => `${account(login)}/end-sessions`, dropCode: (login: string) => `${account(login)}/remove-code`,
  roles: (login: string) => `${account(login)}/roles`,
  grant: (login: string) => `${account(login)}/roles/grant`, revoke: (login: string) => `${account(login)}/roles/revoke`,
}
