/**
 * SQL that lets a table's rows be seen and written only under their own authority, whoever asks: forced, so that the
 * owner of the table is bound as well. `Tx` says the authority by `set_config('levada.authority', …, true)`; a
 * statement outside a `Tx` sees no authority's rows.
 */
export function forceRowSecurity(table: string): string[] {
  // A row without an authority belongs to all and is written under the empty name.
  const visible = `current_setting('levada.authority', true) in (coalesce(authority_id::text, ''), '*')`;
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy authority_only on ${table}
       using (${visible}) with check (${visible})`,
  ];
}

/** What the service's role may do with a table that it changes. */
export function grantChanges(table: string): string[] {
  return [`grant select, insert, update, delete on ${table} to levada_app`, `grant select on ${table} to levada_ro`];
}

/** What the service's role may do with a table that only grows: no update, no delete. */
export function grantInsertOnly(table: string): string[] {
  return [`grant select, insert on ${table} to levada_app`, `grant select on ${table} to levada_ro`];
}
