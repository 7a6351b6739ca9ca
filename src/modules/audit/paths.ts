export const paths = {
  ledger: '/ledger',
  verify: '/ledger/verify',
  receipt: '/ledger/receipt',
  subject: (subject: string) => `/ledger?${new URLSearchParams({ subject })}`,
}
