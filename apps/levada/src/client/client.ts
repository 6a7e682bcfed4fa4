import { setTimeout as sleep } from 'node:timers/promises';
import { Refused, Unavailable } from './failures.js';

/** What goes with a request beside its body. */
export interface Asking {
  /** The version that was read, for `If-Match`. */
  readonly version?: number;
  /** For `Idempotency-Key`. */
  readonly key?: string;
}

/** Speaks to a running system by its public door, as one person. */
export class Client {
  constructor(
    readonly url: string,
    private readonly token: string | undefined,
    private readonly language = 'en',
  ) {}

  async get<Body>(path: string): Promise<Body> {
    return this.send<Body>('GET', path);
  }

  async post<Body>(path: string, body: object = {}, asking: Asking = {}): Promise<Body> {
    return this.send<Body>('POST', path, body, asking);
  }

  async put<Body>(path: string, body: object, asking: Asking = {}): Promise<Body> {
    return this.send<Body>('PUT', path, body, asking);
  }

  /** All items of a paged list. */
  async all<Item>(path: string): Promise<Item[]> {
    const items: Item[] = [];
    let cursor: string | undefined;
    do {
      const join = path.includes('?') ? '&' : '?';
      const page: { items: Item[]; nextCursor?: string } = await this.get(
        `${path}${join}limit=200${cursor ? `&cursor=${cursor}` : ''}`,
      );
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return items;
  }

  /** A file. */
  async bytes(path: string): Promise<Buffer> {
    const response = await this.ask('GET', path);
    if (!response.ok) throw await refusalOf(response);
    return Buffer.from(await response.arrayBuffer());
  }

  private async send<Body>(method: string, path: string, body?: object, asking: Asking = {}): Promise<Body> {
    const response = await this.ask(method, path, body, asking);
    if (!response.ok) throw await refusalOf(response);
    const text = await response.text();
    return (text === '' ? undefined : JSON.parse(text)) as Body;
  }

  private async ask(method: string, path: string, body?: object, { version, key }: Asking = {}): Promise<Response> {
    return fetch(`${this.url}/api/v1/${path}`, {
      method,
      headers: {
        'accept-language': this.language,
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }).catch((error: unknown) => {
      throw new Unavailable(`${this.url} does not answer (${String((error as Error).cause ?? error)})`);
    });
  }
}

async function refusalOf(response: Response): Promise<Error> {
  const refused = new Refused((await response.json()) as Refused['problem']);
  return response.status === 503 ? new Unavailable(refused.message) : refused;
}

/** Facts travel: what one service was told just now another knows a moment later. Asks again while it does not, for 15 seconds. */
export async function onceKnown<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const NOT_YET = ['plan/not-known', 'organisation/not-known', 'plan/territory-unknown'];
  for (let left = 150; ; left -= 1) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Refused) || !NOT_YET.includes(error.problem.code) || left === 0) throw error;
      await sleep(100);
    }
  }
}
