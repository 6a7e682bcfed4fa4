import { hash, verify } from '@node-rs/argon2';

/** argon2id with the least parameters that OWASP's cheat sheet recommends: 19 MiB, two passes. Runs beside the event loop. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST);
}

/** The hash of a password that nobody has, so that a sign-in without an account takes as long as one with. */
const NOBODYS = hash('nobody has this password', COST);

/** `false` for a person without a password, after the same time. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await NOBODYS), password.normalize('NFC'));
  return matches && passwordHash !== null;
}
