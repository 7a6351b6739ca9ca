export const paths = { search: '/search', suggest: '/search/suggest', api: '/api/v1/search', apiSuggest: '/api/v1/search/suggest' } as const
