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
    /** What shows who they are: a token, or the cookie of a browser with the origin of its page. */
    private readonly shows: Readonly<Record<string, string>>,
  ) {}

  static withToken(url: string, token: string): Person {
    return new Person(url, { authorization: `Bearer ${token}` });
  }

  /** As a browser does, with the page's origin and then the cookie. The refusal's code when it is refused. */
  static async signIn(url: string, email: string, password: string): Promise<Person | string> {
    const response = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ email, password }),
    });
    if (!response.ok) return ((await response.json()) as { code: string }).code;
    return new Person(url, { origin: url, cookie: response.headers.get('set-cookie')!.split(';')[0]! });
  }

  async get<Body>(path: string): Promise<Answer<Body>> {
    return this.send('GET', path);
  }

  /** A file, byte for byte; the refusal's code where there is none. */
  async file(path: string): Promise<Buffer | string> {
    const response = await fetch(`${this.url}/api/v1/${path}`, { headers: { ...this.shows } });
    if (!response.ok) return ((await response.json()) as { code: string }).code;
    return Buffer.from(await response.arrayBuffer());
  }

  /** Every post goes with a key of its own; `version` is the one that was read. */
  async post<Body>(path: string, body: object = {}, version?: number): Promise<Answer<Body>> {
    return this.send('POST', path, body, version);
  }

  /** All of a noun anew. */
  async put<Body>(path: string, body: object, version?: number): Promise<Answer<Body>> {
    return this.send('PUT', path, body, version);
  }

  private async send<Body>(method: string, path: string, body?: object, version?: number): Promise<Answer<Body>> {
    const response = await fetch(`${this.url}/api/v1/${path}`, {
      method,
      headers: {
        ...this.shows,
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
