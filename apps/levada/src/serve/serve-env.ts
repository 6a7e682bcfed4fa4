import { Usage } from '../client/failures.js';

/** What a container is told by its environment. Everything has a value that fits `docker/compose.yaml`. */
export interface ServeEnv {
  /** Folder of secrets.json and keys/. */
  readonly home: string;
  readonly postgres: { readonly host: string; readonly port: number };
  readonly nats: { readonly host: string; readonly port: number };
  readonly host: string;
  readonly port: number;
  readonly demoAccounts: boolean;
  /** Where the gateway finds a service that runs elsewhere. */
  urlOf(service: string): string;
}

const NAMES = [
  ...['LEVADA_HOME', 'LEVADA_HOST', 'LEVADA_PORT', 'LEVADA_DEMO_ACCOUNTS', 'LEVADA_SERVICE_URL'],
  ...['LEVADA_POSTGRES', 'LEVADA_NATS', 'LEVADA_PUBLIC_URL', 'LEVADA_TRUSTED_PROXIES', 'LEVADA_REQUESTS_A_MINUTE'],
  ...['LEVADA_SMTP_URL', 'LEVADA_MAIL_FROM'],
  ...['LEVADA_CHECK_REGISTER_URL', 'LEVADA_CHECK_INSOLVENCY_URL', 'LEVADA_CHECK_SANCTIONS_URL'],
  ...['LEVADA_KEYS', 'LEVADA_URL', 'LEVADA_TOKEN', 'LEVADA_DATA'],
];

/** A name that nobody knows is a typing error that would otherwise be found at night: it is refused. */
export function serveEnv(env: NodeJS.ProcessEnv): ServeEnv {
  const unknown = Object.keys(env).filter((name) => name.startsWith('LEVADA_') && !NAMES.includes(name));
  if (unknown.length > 0) throw new Usage(`unknown: ${unknown.join(', ')}; known are ${NAMES.join(', ')}`);
  const template = env.LEVADA_SERVICE_URL ?? 'http://{service}:8080';
  return {
    home: env.LEVADA_HOME ?? '/run/levada',
    postgres: hostAndPort('LEVADA_POSTGRES', env.LEVADA_POSTGRES ?? 'postgres:5432'),
    nats: hostAndPort('LEVADA_NATS', env.LEVADA_NATS ?? 'nats:4222'),
    host: env.LEVADA_HOST ?? '0.0.0.0',
    port: hostAndPort('LEVADA_PORT', `:${env.LEVADA_PORT ?? '8080'}`).port,
    demoAccounts: yesOrNo('LEVADA_DEMO_ACCOUNTS', env.LEVADA_DEMO_ACCOUNTS || 'no'),
    urlOf: (service) => template.replace('{service}', service),
  };
}

function hostAndPort(name: string, text: string): { host: string; port: number } {
  const [, host, port] = /^([\w.-]*):(\d{1,5})$/.exec(text) ?? [];
  if (host === undefined || Number(port) > 65_535) throw new Usage(`${name} is host:port, not ${text}`);
  return { host, port: Number(port) };
}

function yesOrNo(name: string, text: string): boolean {
  if (text !== 'yes' && text !== 'no') throw new Usage(`${name} is yes or no, not ${text}`);
  return text === 'yes';
}
