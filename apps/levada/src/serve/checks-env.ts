import type { CheckSources } from '@levada/registry';
import { Usage } from '../client/failures.js';

/** Outside registers that providers are checked against, by the environment. One that is not named is never “clean”. */
export function checksEnv(env: NodeJS.ProcessEnv): CheckSources {
  const named = (name: string): string | undefined => {
    const text = env[name];
    if (!text) return undefined;
    if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
      throw new Usage(`${name} is no address: https://…`);
    return text;
  };
  const [register, insolvency, sanctions] = ['REGISTER', 'INSOLVENCY', 'SANCTIONS'].map((one) =>
    named(`LEVADA_CHECK_${one}_URL`),
  );
  return {
    ...(register ? { register } : {}),
    ...(insolvency ? { insolvency } : {}),
    ...(sanctions ? { sanctions } : {}),
  };
}
