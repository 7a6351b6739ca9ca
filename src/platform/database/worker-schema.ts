import { Logger, runMigrations } from 'graphile-worker'
import { openPool, type Target } from './connection.ts'

/** The job queue's tables belong to the owner; the office works on them. Its tables have row security on, so the office needs a policy. */
const GRANTS = `
  grant usage on schema graphile_worker to gongkai_office;
  grant select, insert, update, delete on all tables in schema graphile_worker to gongkai_office;
  grant usage, select on all sequences in schema graphile_worker to gongkai_office;
  grant execute on all functions in schema graphile_worker to gongkai_office;
  do $$ declare one record; begin
    for one in select relname from pg_class where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' and relrowsecurity
      and not exists (select from pg_policies where schemaname = 'graphile_worker' and tablename = relname and policyname = 'office')
    loop
      execute format('create policy office on graphile_worker.%I to gongkai_office using (true) with check (true)', one.relname);
    end loop;
  end $$;`

const silent = new Logger(() => () => {})

/** Installs the job queue's own schema, or brings it up to date, and gives the office its rights to it. */
export async function installWorkerSchema(owner: Target): Promise<void> {
  const pool = openPool(owner, 1)
  try {
    await runMigrations({ pgPool: pool, logger: silent })
    await pool.query(GRANTS)
  } finally {
    await pool.end()
  }
}
