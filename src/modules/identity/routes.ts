import type { Route } from '#platform/http/types'
import type { AgencyBook } from './agency-book.ts'
import { accountRoutes } from './desk/account-routes.tsx'
import { manageRoutes } from './desk/manage-routes.tsx'
import { ownRoutes } from './desk/own-routes.tsx'
import { roleRoutes } from './desk/role-routes.tsx'
import { signInRoutes } from './desk/sign-in.tsx'

/** Sign-in, one's own account, and the accounts of others. `book` is the agency tree, passed in by app.ts. */
export const identityRoutesWith = (book: AgencyBook): readonly Route[] =>
  [...signInRoutes, ...ownRoutes(book), ...accountRoutes(book), ...manageRoutes(book), ...roleRoutes(book)]
