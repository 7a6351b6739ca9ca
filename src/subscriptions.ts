/** Which job follows which deed: read this page to know what happens next. */
export const SUBSCRIPTIONS: Readonly<Record<string, readonly string[]>> = {
  'annualreport.publish': ['notifications.tell-office'],
  'agencies.change': ['requests.publish-guide'],
  'audit.close-day': ['publishing.publish-roots'],
  'settings.load-holidays': ['requests.recount-clocks'],
  'entries.publish': ['policies.link-entries'],
  'entries.publish-urgent': ['policies.link-entries'],
  'entries.withdraw': ['policies.link-entries'],
  'screening.lists': ['publishing.screen-published'],
  'screening.except': ['publishing.screen-published'],
  'policies.adopt': ['policies.publish-states'],
  'catalogue.change': ['publishing.publish-catalogue'],
  'disputes.conclude': ['requests.mark-alarm'],
}
