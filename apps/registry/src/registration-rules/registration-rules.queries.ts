import { refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import type { RegistrationRules } from './registration-rules.js';
import { RegistrationRulesTable } from './registration-rules.table.js';

/** Those that hold for what is begun now. */
export async function currentRules(tx: Tx): Promise<RegistrationRules | undefined> {
  const [row] = await tx.query<{ id: string }>('select id from registration_rules order by number desc limit 1');
  return row && tx.load(RegistrationRulesTable, row.id);
}

/** The same, where nothing can be done without them. */
export async function expectRules(tx: Tx): Promise<RegistrationRules> {
  const rules = await currentRules(tx);
  if (!rules) throw refuse('registration-rules/none');
  return rules;
}

export async function rulesOf(tx: Tx, id: string): Promise<RegistrationRules> {
  return tx.load(RegistrationRulesTable, id);
}
