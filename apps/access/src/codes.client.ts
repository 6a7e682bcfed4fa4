import { Secret, TOTP } from 'otpauth';

const PERIOD = 30;
const generator = (secret: string, email: string): TOTP =>
  new TOTP({ issuer: 'Levada', label: email, secret: Secret.fromBase32(secret), digits: 6, period: PERIOD });

export function newCodeSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator reads from a QR code. */
export function codeAddress(secret: string, email: string): string {
  return generator(secret, email).toString();
}

/** The time step of a code (RFC 6238) that is good now, a step before or after; `undefined` for any other. */
export function codeStep(secret: string, code: string, at: Date): number | undefined {
  const delta = generator(secret, '').validate({
    token: code.replaceAll(/\s/g, ''),
    timestamp: at.getTime(),
    window: 1,
  });
  return delta === null ? undefined : Math.floor(at.getTime() / 1000 / PERIOD) + delta;
}
