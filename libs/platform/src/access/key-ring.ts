import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import type { Clock } from '@levada/kernel';

interface StoredKey {
  readonly kid: string;
  readonly createdAt: string;
  readonly jwk: JWK;
}

export interface SigningKey {
  readonly kid: string;
  readonly key: CryptoKey;
}

/** In a folder for who signs and in one for everybody: containers are given one or both. */
const FILE = 'keys.json';

/** A key that a newer one has followed verifies for an hour more, the twelve-fold of what any token it signed may live. */
const KEPT_MS = 3_600_000;
const LOOK_AGAIN_MS = 1_000;
const LOOK_ANYWAY_MS = 30_000;

/** Tells who signed. Services read the public half only, so none of them can speak for a person. */
export interface KeyRing {
  /** The newest key. Throws where only the public half is at hand. */
  signing(): Promise<SigningKey>;
  verifying(kid: string): Promise<CryptoKey | undefined>;
}

/**
 * The ring of an installation: Ed25519 keys in two folders, `signing` and `public`. Who rotates them writes the files; every process
 * sees it within a second, and at once when it meets a key that it does not know.
 */
export class KeysInFolder implements KeyRing {
  private lookedAt = -Infinity;
  private looking: Promise<void> = Promise.resolve();
  private changedAt = -1;
  private signer: SigningKey | undefined;
  private verifiers = new Map<string, { readonly key: CryptoKey; readonly until: number }>();

  constructor(
    private readonly folder: string,
    private readonly may: 'sign' | 'verify',
    private readonly clock: Clock,
  ) {}

  async signing(): Promise<SigningKey> {
    await this.look();
    if (!this.signer) throw new Error(`there is no signing key in ${this.folder}`);
    return this.signer;
  }

  async verifying(kid: string): Promise<CryptoKey | undefined> {
    // Also for a key that is known, or one that was dropped would be good for ever.
    if (!this.verifiers.has(kid) || performance.now() - this.lookedAt > LOOK_ANYWAY_MS) await this.look();
    const key = this.verifiers.get(kid);
    return key && this.clock.now().getTime() < key.until ? key.key : undefined;
  }

  /** At most once a second; whoever asks meanwhile waits for the look that is under way. */
  private look(): Promise<void> {
    const now = performance.now();
    if (now - this.lookedAt >= LOOK_AGAIN_MS) {
      this.lookedAt = now;
      this.looking = this.read().catch((error: unknown) => {
        // A disk that does not answer takes no key away from who has one.
        if (this.verifiers.size === 0) throw error;
      });
    }
    return this.looking;
  }

  private async read(): Promise<void> {
    const file = join(this.folder, FILE);
    const { mtimeMs } = await stat(file);
    if (mtimeMs === this.changedAt) return;
    const keys = JSON.parse(await readFile(file, 'utf8')) as StoredKey[];
    const verifiers = new Map(
      await Promise.all(
        keys.map(
          async ({ kid, jwk }, at) => [kid, { key: await imported(publicHalf(jwk)), until: endOf(keys, at) }] as const,
        ),
      ),
    );
    const newest = keys.at(-1);
    if (this.may === 'sign' && newest) this.signer = { kid: newest.kid, key: await imported(newest.jwk) };
    this.verifiers = verifiers;
    this.changedAt = mtimeMs;
  }
}

/** Adds a key that signs from now on, and drops those that were followed long enough ago; all of them when they are `leaked`. Makes the first one, too. */
export async function rotateKeys(
  signing: string,
  published: string,
  clock: Clock,
  { leaked = false } = {},
): Promise<{ kid: string; kept: number }> {
  for (const folder of [signing, published]) await mkdir(folder, { recursive: true });
  const file = join(signing, FILE);
  const known = await readFile(file, 'utf8')
    .then((text) => JSON.parse(text) as StoredKey[])
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
  const now = clock.now();
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const added = { kid: randomUUID(), createdAt: now.toISOString(), jwk: await exportJWK(privateKey) };
  const kept = known.filter((_, at) => !leaked && now.getTime() < endOf([...known, added], at));
  const all = [...kept, added];
  // The public half goes first: nothing may be signed by a key that nobody can verify.
  await replace(
    join(published, FILE),
    all.map((one) => ({ ...one, jwk: publicHalf(one.jwk) })),
    0o644,
  );
  await replace(file, all, 0o600);
  return { kid: added.kid, kept: kept.length };
}

/** A key ends its life an hour after the next one was made, whether anybody rotates again or not. */
function endOf(keys: readonly StoredKey[], at: number): number {
  const next = keys[at + 1];
  return next ? Date.parse(next.createdAt) + KEPT_MS : Infinity;
}

/** Makes the first key where there is none, and a new one where the newest is older than `days`. */
export async function keepKeysFresh(signing: string, published: string, clock: Clock, days = 30): Promise<void> {
  const text = await readFile(join(signing, FILE), 'utf8').catch(() => '[]');
  const newest = (JSON.parse(text) as StoredKey[]).at(-1);
  const age = newest ? clock.now().getTime() - Date.parse(newest.createdAt) : Infinity;
  if (age > days * 86_400_000) await rotateKeys(signing, published, clock);
}

/** A ring of one key that is nowhere kept: for tests. */
export async function keysInMemory(): Promise<KeyRing> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA');
  const kid = randomUUID();
  return {
    signing: async () => ({ kid, key: privateKey }),
    verifying: async (asked) => (asked === kid ? publicKey : undefined),
  };
}

function publicHalf({ kty, crv, x }: JWK): JWK {
  return { kty: kty!, crv: crv!, x: x! };
}

async function imported(jwk: JWK): Promise<CryptoKey> {
  return (await importJWK(jwk, 'EdDSA')) as CryptoKey;
}

/** On the disk before it is used: a power cut must not leave an empty file where a key was. */
async function replace(file: string, value: unknown, mode: number): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, `${JSON.stringify(value, undefined, 2)}\n`, { mode, flag: 'wx', flush: true });
  await rename(draft, file);
  const folder = await open(dirname(file), 'r');
  await folder.sync().finally(() => folder.close());
}
