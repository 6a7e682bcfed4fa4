import { access } from '@levada/access';
import { catalogue } from '@levada/catalogue';
import { funding } from '@levada/funding';
import { planning } from '@levada/planning';
import type { ServiceDefinition } from '@levada/platform';
import { registry } from '@levada/registry';

/** The services of the house. The gateway stands before them. */
export const SERVICES: readonly ServiceDefinition[] = [access, catalogue, registry, planning, funding];
