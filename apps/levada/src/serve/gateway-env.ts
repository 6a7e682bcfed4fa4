import type { GatewaySettings } from '@levada/gateway';
import { Usage } from '../client/failures.js';

/** What an operator says of the public door by the environment. A wrong value is refused by name, before anything starts. */
export function gatewayEnv(
  env: NodeJS.ProcessEnv,
): Pick<GatewaySettings, 'outside' | 'publicUrl' | 'trustedProxies' | 'requestsAMinute'> {
  const { LEVADA_PUBLIC_URL, LEVADA_TRUSTED_PROXIES, LEVADA_REQUESTS_A_MINUTE } = env;
  return {
    outside: outsideIssuer(env),
    publicUrl: LEVADA_PUBLIC_URL ? address('LEVADA_PUBLIC_URL', LEVADA_PUBLIC_URL) : undefined,
    ...(LEVADA_TRUSTED_PROXIES ? { trustedProxies: LEVADA_TRUSTED_PROXIES.split(',').map((one) => one.trim()) } : {}),
    ...(LEVADA_REQUESTS_A_MINUTE
      ? { requestsAMinute: count('LEVADA_REQUESTS_A_MINUTE', LEVADA_REQUESTS_A_MINUTE) }
      : {}),
  };
}

function outsideIssuer(env: NodeJS.ProcessEnv): GatewaySettings['outside'] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env;
  if (!OIDC_ISSUER && !OIDC_CLIENT_ID && !OIDC_CLIENT_SECRET) return undefined;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET)
    throw new Usage('an outside issuer takes OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET together');
  const issuer = address('OIDC_ISSUER', OIDC_ISSUER);
  return {
    issuer,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME || new URL(issuer).host,
  };
}

function address(name: string, text: string): string {
  if (!URL.canParse(text) || !/^https?:/.test(text)) throw new Usage(`${name} is no address: ${text}`);
  return text;
}

function count(name: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Usage(`${name} is no number: ${text}`);
  return Number(text);
}
