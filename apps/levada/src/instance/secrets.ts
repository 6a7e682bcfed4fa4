import { randomBytes, randomUUID } from 'node:crypto';
import { access, link, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Secrets of one data folder, made at its first start and kept in `secrets.json` (mode 0600). Texts of 43 URL-safe characters. */
export interface Secrets {
  /** Of PostgreSQL's superuser `postgres`. */
  readonly postgres: string;
  readonly nats: string;
  /** The password of a database role, e.g. `funding_app`; made and kept at its first mention. */
  rolePassword(role: string): Promise<string>;
}

interface Stored {
  readonly postgres: string;
  readonly nats: string;
  readonly roles: Record<string, string>;
}

/** Opens the secrets of a data folder, making them when there are none. */
export async function openSecrets(dataDir: string): Promise<Secrets> {
  const file = join(dataDir, 'secrets.json');
  const fresh: Stored = { postgres: secret(), nats: secret(), roles: {} };
  // Whoever only reads them may not be able to write there.
  const there = await access(file).then(
    () => true,
    () => false,
  );
  if (!there)
    await write(file, fresh, link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  let stored = JSON.parse(await readFile(file, 'utf8')) as Stored;
  let writing: Promise<void> = Promise.resolve();
  return {
    postgres: stored.postgres,
    nats: stored.nats,
    async rolePassword(role) {
      if (stored.roles[role] === undefined) {
        stored = { ...stored, roles: { ...stored.roles, [role]: secret() } };
        writing = writing.then(() => write(file, stored, rename));
      }
      // A password must not be in use before it is kept.
      await writing;
      return stored.roles[role] as string;
    },
  };
}

// On the disk before anybody uses it: a password that a power cut takes away locks its owner out for good.
async function write(file: string, stored: Stored, into: typeof rename): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, `${JSON.stringify(stored, undefined, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
    await into(draft, file);
    const folder = await open(dirname(file));
    await folder.sync().finally(() => folder.close());
  } finally {
    await rm(draft, { force: true });
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}
