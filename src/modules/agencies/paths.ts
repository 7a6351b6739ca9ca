import type { AgencyId } from '#shared/actor'

export const paths = {
  agencies: '/agencies',
  add: '/agencies/new',
  agency: (id: AgencyId) => `/agencies/${id}`,
  change: (id: AgencyId) => `/agencies/${id}/change`,
  close: (id: AgencyId) => `/agencies/${id}/close`,
  reopen: (id: AgencyId) => `/agencies/${id}/reopen`,
}
