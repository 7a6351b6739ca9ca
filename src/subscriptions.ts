/** Which job follows which deed: read this page to know what happens next. */
export const SUBSCRIPTIONS: Readonly<Record<string, readonly string[]>> = {
  'annualreport.publish': ['notifications.tell-office'],
  'audit.close-day': ['publishing.publish-roots'],
}
