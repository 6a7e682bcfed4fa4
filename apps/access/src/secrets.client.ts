import { createHash, randomBytes } from 'node:crypto';

/** What a person holds and we know only by its hash. The prefix tells where one belongs that turns up in a log. */
export type SecretKind = 'session' | 'api-token' | 'invitation';

const PREFIXES: Readonly<Record<SecretKind, string>> = { session: 'lvs_', 'api-token': 'lvt_', invitation: 'lvi_' };

/** 256 random bits, URL-safe. */
export function newSecret(kind: SecretKind): string {
  return PREFIXES[kind] + randomBytes(32).toString('base64url');
}

export function kindOf(secret: string): SecretKind | undefined {
  return (Object.keys(PREFIXES) as SecretKind[]).find((kind) => secret.startsWith(PREFIXES[kind]));
}

/** A secret of 256 bits needs no salt: nobody can try them all. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
