/**
 * SQL that keeps the lifecycle of a table's rows: where they begin, and every move of `status` that there is, as
 * `'draft > adopted'`. The moves are written out where the migration is, so that a released one never changes; a test
 * holds them against the lifecycle in code.
 */
export function keepLifecycle(table: string, begins: string, moves: readonly string[]): string[] {
  const known = moves.map((move) => `'${move}'`).join(', ');
  return [
    `create or replace function keep_lifecycle_of_${table}() returns trigger language plpgsql as $$
       begin
         if tg_op = 'INSERT' and new.status <> '${begins}' then
           raise exception 'begins as ${begins}, not as %', new.status using constraint = '${table}_lifecycle', errcode = 'P0001';
         end if;
         if tg_op = 'UPDATE' and new.status <> old.status and old.status || ' > ' || new.status not in (${known}) then
           raise exception 'no step leads from % to %', old.status, new.status using constraint = '${table}_lifecycle', errcode = 'P0001';
         end if;
         return new;
       end $$`,
    `create trigger keep_lifecycle before insert or update of status on ${table}
       for each row execute function keep_lifecycle_of_${table}()`,
  ];
}
