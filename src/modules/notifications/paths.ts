export const paths = { list: '/notifications', seen: '/notifications/seen', open: (id: number) => `/notifications/${id}` }
