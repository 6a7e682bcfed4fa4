import { randomUUID } from 'node:crypto';

/** What came back through the public door: also a refusal is an answer here. */
export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly code: string | undefined;
}

/** One person at the public door. */
export class Person {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  async get<Body>(path: string): Promise<Answer<Body>> {
    return this.send('GET', path);
  }

  /** Every post goes with a key of its own; `version` is the one that was read. */
  async post<Body>(path: string, body: object = {}, version?: number): Promise<Answer<Body>> {
    return this.send('POST', path, body, version);
  }

  private async send<Body>(method: string, path: string, body?: object, version?: number): Promise<Answer<Body>> {
    const response = await fetch(`${this.url}/api/v1/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        'idempotency-key': randomUUID(),
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const answer = (await response.json()) as Body & { code?: string };
    return { status: response.status, body: answer, code: answer.code };
  }
}
