import { refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import type { LetterSettings } from './letter-settings.js';
import { LetterSettingsTable } from './letter-settings.table.js';

/** Those that hold for letters that are issued now. */
export async function currentLetterSettings(tx: Tx): Promise<LetterSettings | undefined> {
  const [row] = await tx.query<{ id: string }>('select id from letter_settings order by number desc limit 1');
  return row && tx.load(LetterSettingsTable, row.id);
}

/** The same, where no letter can be written without them. */
export async function expectLetterSettings(tx: Tx): Promise<LetterSettings> {
  const settings = await currentLetterSettings(tx);
  if (!settings) throw refuse('letter-settings/none');
  return settings;
}
