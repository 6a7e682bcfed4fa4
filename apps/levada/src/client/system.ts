import type { DemoRole } from '@levada/access';
import { dataFolder, runningInstance } from '../instance/instance.js';
import { Client } from './client.js';
import { Unavailable, Usage } from './failures.js';
import { machineToken, signingKeys } from './machine.js';

/** Options of every command that speaks to a running system. */
export interface Where {
  readonly url?: string;
  readonly token?: string | undefined;
  readonly data?: string;
  readonly authority?: string;
  readonly lang?: string;
}

export interface Home {
  readonly slug: string;
  readonly name: string;
  readonly profile: string;
  readonly territory: { readonly scheme: string; readonly level: string; readonly code: string };
}

/** A running system, and who we may be there: the bearer of a token, or its demo people. */
export class System {
  private constructor(
    readonly url: string,
    private readonly where: Where,
  ) {}

  /** `--url` or `LEVADA_URL`, else what runs on the data folder. */
  static async find(where: Where): Promise<System> {
    const url = where.url ?? process.env.LEVADA_URL;
    const known = { ...where, token: where.token ?? process.env.LEVADA_TOKEN };
    if (url) return new System(url.replace(/\/$/, ''), known);
    const dataDir = dataFolder(where.data);
    const instance = await runningInstance(dataDir);
    if (!instance?.url)
      throw new Unavailable(
        `Levada does not run on ${dataDir}: start it with “npm start”, or name a system with --url.`,
      );
    return new System(instance.url, known);
  }

  /** A system at an address, without looking for it, that runs on a data folder of this machine. */
  static at(url: string, data: string): System {
    return new System(url, { data });
  }

  nobody(): Client {
    return new Client(this.url, undefined, this.where.lang);
  }

  /** With `--token` or `LEVADA_TOKEN` we are its bearer, else the demo person of the role; on its own machine, its operator. */
  async as(role: DemoRole, authority = this.where.authority): Promise<Client> {
    const token = this.where.token ?? (await this.ownToken(role)) ?? (await this.demoToken(role, authority)).token;
    return new Client(this.url, token, this.where.lang);
  }

  /** A demo person of one provider; made where there is none yet. */
  async ofProvider(
    role: 'provider-editor' | 'provider-certifier',
    authority: string,
    organisationId: string,
  ): Promise<Client> {
    const { token } = await this.demoToken(role, authority, organisationId);
    return new Client(this.url, token, this.where.lang);
  }

  private async ownToken(role: DemoRole): Promise<string | undefined> {
    if (role !== 'operator' || (this.where.url && !process.env.LEVADA_KEYS)) return undefined;
    const keys = await signingKeys(dataFolder(this.where.data));
    return keys && machineToken(keys);
  }

  /** The authority that commands speak for: the one named by `--authority`, else the first. */
  async home(): Promise<Home> {
    const planner = await this.as('planner');
    const { items } = await planner.get<{ items: Home[] }>('access/authorities');
    const found = this.where.authority ? items.find(({ slug }) => slug === this.where.authority) : items[0];
    if (!found) throw new Usage(`there is no authority “${this.where.authority ?? ''}”`);
    return found;
  }

  async demoToken(
    role: string,
    authority = this.where.authority,
    organisationId?: string,
  ): Promise<{ token: string; expiresAt: string; personId: string; name: string }> {
    return this.nobody().post('access/demo-tokens', {
      ...{ role, ...(authority ? { authority } : {}), ...(organisationId ? { organisationId } : {}) },
    });
  }
}
