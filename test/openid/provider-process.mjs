// A provider of OpenID Connect as a city runs one, in a process of its own: whoever signs in is who they say they are.
import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'

const back = process.argv[2]
const port = Number(process.argv[3] ?? 0)
const server = createServer((request, answer) => handle(request, answer))
let handle = () => {}
server.listen(port, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'gongkai', client_secret: 'a secret of the test only, long', redirect_uris: [back], grant_types: ['authorization_code'], response_types: ['code'] }],
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name', 'id_number'] },
    cookies: { keys: ['of the test'] },
    findAccount: (_context, id) => ({ accountId: id, claims: async () => ({ sub: id, name: '王某某', id_number: '11010519491231002X' }) }),
  })
  handle = provider.callback()
  process.stdout.write(`${issuer}\n`)
})
