import type { Person } from './door.js';
import { eventually, granted } from './stories/step.js';

interface Noun {
  readonly id: string;
  readonly version: number;
}
interface Page<Item> {
  readonly items: readonly Item[];
}
export interface Provider extends Noun {
  readonly name: string;
  readonly identifier: string;
}
export interface RegisterWorld {
  readonly catalogueVersionId: string;
  readonly providers: readonly Provider[];
  /** A place of the first provider. */
  readonly siteId: string;
}

const DAY = 86_400_000;
export const dayFrom = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

const ENTRY = {
  ...{ kind: 'social-service', delivery: 'facility', forms: ['residential', 'outpatient', 'field'] },
  names: { cs: 'Pečovatelská služba', en: 'Home care', de: 'Pflegedienst', lv: 'Aprūpe mājās' },
  ...{ domain: 'housing', targetGroups: ['elderly'], capacityUnits: ['client', 'bed'] },
};

type As = (role: string) => Promise<Person>;

/** A published catalogue and a place: without these nobody can apply for a registration. */
export async function aRegisterWorld(as: As): Promise<RegisterWorld> {
  const [planner, approver, administrator] = await Promise.all(
    ['planner', 'approver', 'registry-administrator'].map(as),
  );
  const base = 'catalogue/versions';
  const version = granted(
    await planner!.post<Noun>(base, {
      ...{
        catalogue: 'services',
        title: 'Katalog sociálních služeb',
        languages: ['cs'],
        contact: 'Odbor sociálních věcí',
      },
    }),
    'a catalogue is drafted',
  );
  granted(
    await planner!.post(`${base}/${version.id}/service-types`, { code: '40', entry: ENTRY }),
    'with a service type',
  );
  const step = async (who: Person, name: string, body: object = {}) => {
    const read = granted(await planner!.get<Noun>(`${base}/${version.id}`), 'the version is read').version;
    granted(await who.post(`${base}/${version.id}/${name}`, body, read), name);
  };
  await step(planner!, 'sign-off');
  await step(approver!, 'publication', { effectiveOn: dayFrom(0) });
  const { items: providers } = granted(
    await administrator!.get<Page<Provider>>('registry/organisations?sort=name'),
    'the providers',
  );
  const site = granted(
    await administrator!.post<Noun>('registry/sites', {
      ...{ organisationId: providers[0]!.id, name: 'Denní centrum', street: 'Na Bídě 5', postalCode: '460 01' },
      ...{ municipality: 'Liberec', country: 'CZ' },
    }),
    'a place',
  );
  return { catalogueVersionId: version.id, providers, siteId: site.id };
}

/** An application for registration that has come in. */
export async function anApplication(
  administrator: Person,
  { catalogueVersionId, siteId }: RegisterWorld,
  provider: Provider,
  reference: string,
  change: object = {},
): Promise<Noun> {
  return eventually(async () =>
    granted(
      await administrator.post<Noun>('registry/onboarding-cases', {
        ...{
          kind: 'registration',
          reference,
          organisationId: provider.id,
          serviceName: `Pečovatelská služba ${reference}`,
        },
        ...{ startsOn: dayFrom(1), contact: 'Tomáš Beneš', serviceType: { catalogueVersionId, code: '40' } },
        units: [{ form: 'field', capacities: [{ unit: 'client', amount: '25' }] }],
        ...change,
        ...(change && 'siteId' in change ? { siteId } : {}),
      }),
      `the application ${reference}`,
    ),
  );
}
