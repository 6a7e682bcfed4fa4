import { userInfo } from 'node:os';
import { join } from 'node:path';
import { access, constants } from 'node:fs/promises';
import { idOf, systemClock } from '@levada/kernel';
import { dataFolder } from '../instance/instance.js';
import { Usage } from './failures.js';

const SECONDS = 300;
/** Of the installation itself, as in `access`. */
const INSTALLATION = idOf('authority', 'installation');

/** The keys of a system on this machine, if we may read them: `LEVADA_KEYS`, else those of the data folder. */
export async function signingKeys(dataDir: string): Promise<string | undefined> {
  const folder = join(process.env.LEVADA_KEYS ?? join(dataDir, 'keys'), 'signing');
  const readable = access(join(folder, 'keys.json'), constants.R_OK);
  return readable.then(
    () => folder,
    () => undefined,
  );
}

/** Whoever can read the signing keys of a system runs it: no sign-in can keep them out, so they need none. The audit names them. */
export async function machineToken(keys: string): Promise<string> {
  const { KeysInFolder, Tokens } = await import('@levada/platform');
  const name = `${userInfo().username} on the machine`;
  const grants = [{ id: idOf('grant', 'machine'), role: 'operator' as const }];
  const operator = { id: 'machine-operator', name, authorityId: INSTALLATION, grants };
  return new Tokens(new KeysInFolder(keys, 'sign', systemClock), systemClock).sign(operator, 'levada', SECONDS);
}

/** The next key of the system on this machine. */
export async function rotateOwnKeys(data: string | undefined, leaked: boolean): Promise<{ kid: string; kept: number }> {
  const keys = process.env.LEVADA_KEYS ?? join(dataFolder(data), 'keys');
  if (!(await signingKeys(dataFolder(data)))) throw new Usage(`there are no signing keys in ${keys} that we may read`);
  const { rotateKeys } = await import('@levada/platform');
  return rotateKeys(join(keys, 'signing'), join(keys, 'public'), systemClock, { leaked });
}
