import { isPortFree } from '@levada/servers';
import { hasDemo, loadDemo } from '../demo/load-demo.js';
import { openHome } from '../demo/open-home.js';
import { System } from '../client/system.js';
import { Usage } from '../client/failures.js';
import { dataFolder, type InstancePorts } from '../instance/instance.js';
import { readProfile, type Profile } from '../profiles.js';
import { startServices } from './start-services.js';
import { runUp } from './up.js';

export interface LevadaOptions {
  readonly port?: string;
  readonly data?: string;
  readonly profile: string;
  /** No demo data; the profile's authority and the demo accounts stay. */
  readonly empty?: boolean;
}

const USUAL_PORT = 8080;

/** `levada up`: the whole system in this process, beside a PostgreSQL and a nats-server of its own, until Ctrl-C. */
export async function runLevada(options: LevadaOptions): Promise<number> {
  const profile = await readProfile(options.profile);
  const port = await choosePort(options.port);
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  return runUp({
    dataDir: dataFolder(options.data),
    port,
    via: viaProxies(process.env),
    print: say,
    startServices: async (env) => {
      const services = await startServices(env);
      try {
        const system = System.at(services.url, env.dataDir);
        await openHome(system, profile);
        if (!options.empty && (await hasDemo(profile))) await loadDemo(system, profile, say);
        await sayWhoSignsIn(system, profile, say);
      } catch (error) {
        await services.stop();
        throw error;
      }
      return services;
    },
  });
}

async function sayWhoSignsIn(system: System, profile: Profile, say: (line: string) => void): Promise<void> {
  type Accounts = { password: string; items: { role: string; name: string; email: string }[] };
  const { password, items } = await system.nobody().get<Accounts>('access/demo-accounts');
  say(`${profile.name} is open. Demo people sign in with the password ${password}`);
  say('(and scripts by “npm run -s levada -- token --as ROLE”):');
  for (const { role, name, email } of items) say(`  ${role.padEnd(24)}${name.padEnd(22)}${email}`);
}

/** `LEVADA_VIA_POSTGRES` and `LEVADA_VIA_NATS`: ports of proxies between the services and the two servers, as the fault rig has them. */
function viaProxies({
  LEVADA_VIA_POSTGRES: postgres,
  LEVADA_VIA_NATS: nats,
}: NodeJS.ProcessEnv): Partial<InstancePorts> {
  return { ...(postgres ? { postgres: Number(postgres) } : {}), ...(nats ? { nats: Number(nats) } : {}) };
}

/** The port that was asked for, or the usual one, or, when that is taken, any free one. */
async function choosePort(asked: string | undefined): Promise<number> {
  if (asked !== undefined) {
    const port = Number(asked);
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Usage(`“${asked}” is no port`);
    if (port !== 0 && !(await isPortFree(port)))
      throw new Usage(`port ${port} is taken by another program; choose another with --port`);
    return port;
  }
  return (await isPortFree(USUAL_PORT)) ? USUAL_PORT : 0;
}
