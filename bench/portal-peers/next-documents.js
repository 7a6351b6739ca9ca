import pg from 'pg'

const pool = new pg.Pool({ host: process.env.PEER_SOCKET, user: process.env.PEER_USER, database: process.env.PEER_DATABASE, max: 10 })

/** The published state of an address, from the same table as ours. */
export async function documentAt(address) {
  const { rows: [row] } = await pool.query("select title, agency_name, column_name, to_char(published_on, 'YYYY-MM-DD') as published_on, data->'content'->>'body' as body from site.snapshot where address = $1 and current", [address])
  return row && { title: row.title, agencyName: row.agency_name, columnName: row.column_name, publishedOn: row.published_on, body: row.body, indexNumber: address, kind: '通知公告' }
}
