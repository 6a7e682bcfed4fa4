import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { CalendarYearRecordedV1, CatalogueVersionPublishedV1, ServiceTypesPublishedV1 } from '@levada/contracts';
import { dayOf, type CivilDate } from '@levada/kernel';
import {
  aDatabase,
  aService,
  AN_AUTHORITY,
  aThreadEnd,
  eventually,
  type Person,
  type TestService,
} from '@levada/testing';
import { CHECK_SOURCES, registry } from '../index.js';

export const CASES = '/api/v1/registry/onboarding-cases';
export const REGISTRATIONS = '/api/v1/registry/registrations';
const RULES = '/api/v1/registry/registration-rules';
const ORGANISATIONS = '/api/v1/registry/organisations';

export const RULES_OF_TEST = {
  ...{ legalBasis: 'MK 385/2017', decisionDays: 30, completionDays: 15, appealDays: 15, validityYears: 5 },
  noticeDays: [90, 30],
  checklist: [
    { code: 'statutes', title: { en: 'Statutes' }, isRequired: true },
    { code: 'leaflet', title: { en: 'Leaflet' }, isRequired: false },
  ],
  checks: [
    { code: 'identifier', isRequired: true, repeatDays: null },
    { code: 'register', isRequired: true, repeatDays: 30 },
    { code: 'sanctions', isRequired: true, repeatDays: 30 },
    { code: 'insolvency', isRequired: false, repeatDays: 30 },
    { code: 'premises', isRequired: true, repeatDays: null },
  ],
  refusalReasons: [{ code: 'premises', title: { en: 'No right to the premises' } }],
};

/** What a stand-in for an outside register does: answers clean or with a hit, breaks, talks nonsense, or never ends. */
export type Mood = 'clean' | 'hit' | '500' | 'nonsense' | 'endless' | 'never' | 'not-found';

export interface StandIn {
  readonly url: string;
  mood: Mood;
  /** Paths with their queries, in the order in which they were asked. */
  readonly asked: string[];
  close(): Promise<void>;
}

export async function aStandIn(): Promise<StandIn> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request.url!);
    const ico = request.url!.split('/').at(-1);
    const json = (status: number, body: unknown) => response.writeHead(status).end(JSON.stringify(body));
    if (stand.mood === 'never') return;
    if (stand.mood === '500') return void json(500, { error: 'x' });
    if (stand.mood === 'nonsense') return void response.end('<html>maintenance</html>');
    if (stand.mood === 'endless') return void response.end('x'.repeat(2_000_000));
    if (stand.mood === 'not-found') return void json(404, {});
    const hit = stand.mood === 'hit';
    if (request.url!.includes('/ekonomicke-subjekty/'))
      json(200, { ico, obchodniJmeno: 'Domov', ...(hit ? { datumZaniku: '2020-01-01' } : {}) });
    else json(200, { hits: hit ? [{ reference: 'EU.1', about: 'Domov' }] : [] });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stand: StandIn = {
    ...{ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, mood: 'clean', asked },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return stand;
}

export interface RegistryWorld {
  readonly service: TestService;
  readonly stand: StandIn;
  readonly administrator: Person;
  readonly approver: Person;
  /** The day that it is there. */
  today(): CivilDate;
  /** Goes on by so many days. */
  pass(days: number): void;
  /** A published version of a catalogue with entries of these codes. */
  aCatalogue(...codes: string[]): Promise<string>;
  /** A calendar that closes these days of a year. */
  aCalendar(calendar: string, year: number, ...closed: string[]): Promise<void>;
  anOrganisation(name?: string): Promise<string>;
  aSite(organisationId: string, name?: string): Promise<string>;
  stop(): Promise<void>;
}

/** A registry with rules, beside a catalogue that only tells facts and a stand-in for outside registers. Its days pass as told. */
export async function aRegistryWorld(): Promise<RegistryWorld> {
  let ahead = 0;
  const clock = { now: () => new Date(Date.now() + ahead) };
  const stand = await aStandIn();
  const sources = { register: stand.url, sanctions: `${stand.url}/s`, insolvency: `${stand.url}/i`, timeoutMs: 300 };
  const service = await aService(registry, { clock, extras: new Map([[CHECK_SOURCES, sources]]) });
  const database = await aDatabase('catalogue');
  const catalogue = await aThreadEnd({
    service: 'catalogue',
    databaseUrl: database.url,
    natsUrl: service.nats.url,
  });
  const administrator = service.person('registry-administrator', 'Clerk');
  await administrator.send('PUT', RULES, RULES_OF_TEST);
  let organisations = 0;
  return {
    ...{ service, stand, administrator, approver: service.person('approver', 'Head') },
    today: () => dayOf(clock.now()),
    pass: (days) => void (ahead += days * 86_400_000),
    aCatalogue: async (...codes) => {
      const catalogueVersionId = randomUUID();
      const scope = { authorityId: AN_AUTHORITY, actorId: null, at: new Date(), correlation: randomUUID() };
      const items = codes.map((code) => ({
        ...{ serviceTypeId: randomUUID(), catalogueVersionId, code, kind: 'social-service', names: { en: code } },
        ...{ forms: ['residential', 'outpatient'], capacityUnits: ['place', 'client'] },
      }));
      await catalogue.transactions.run(scope, async (tx) => {
        tx.publish(CatalogueVersionPublishedV1, {
          ...{ subject: catalogueVersionId, version: 1 },
          data: {
            ...{ catalogueVersionId, catalogue: catalogueVersionId, number: 1, title: 'Katalog', crosswalk: [] },
            effectiveOn: '2020-01-01',
          },
        });
        tx.publish(ServiceTypesPublishedV1, { subject: randomUUID(), version: 1, data: { items } });
      });
      await eventually(async () => {
        const known = 'select from known_service_type where catalogue_version_id = $1';
        expect(await service.database.query(known, [catalogueVersionId])).toHaveLength(codes.length);
      });
      return catalogueVersionId;
    },
    aCalendar: async (calendar, year, ...closed) => {
      const scope = { authorityId: null, actorId: null, at: new Date(), correlation: randomUUID() };
      const days = closed.map((on) => ({ on, kind: 'closed' }));
      await catalogue.transactions.run(scope, async (tx) =>
        tx.publish(CalendarYearRecordedV1, { subject: randomUUID(), version: 1, data: { calendar, year, days } }),
      );
      await eventually(async () => {
        const known = 'select from known_calendar_year where calendar = $1 and year = $2';
        expect(await service.database.query(known, [calendar, year])).toHaveLength(1);
      });
    },
    anOrganisation: async (name = 'Domov Pod Ještědem') => {
      organisations += 1;
      const { body } = await administrator.post(ORGANISATIONS, {
        name,
        scheme: 'CZ-ICO',
        identifier: ico(organisations),
      });
      return body.id as string;
    },
    aSite: async (organisationId, name = 'Dům') => {
      const [{ id }] = (await service.database.query(
        `insert into site (id, authority_id, organisation_id, name, version) values (gen_random_uuid(), $1, $2, $3, 1) returning id`,
        [AN_AUTHORITY, organisationId, name],
      )) as [{ id: string }];
      return id;
    },
    stop: async () => {
      await catalogue.stop();
      await service.stop();
      await database.drop();
      await stand.close();
    },
  };
}

/** An invented number with its check digit. */
function ico(count: number): string {
  const digits = `99${String(count).padStart(5, '0')}`;
  const sum = [...digits].reduce((all, digit, at) => all + Number(digit) * (8 - at), 0);
  return `${digits}${(11 - (sum % 11)) % 10}`;
}

let files = 0;

export interface AskedCase {
  readonly organisationId: string;
  readonly catalogueVersionId: string;
  readonly code?: string;
  readonly siteId?: string;
  readonly people?: readonly object[];
  readonly change?: object;
}

export function apply(
  person: Person,
  { organisationId, catalogueVersionId, code = 'W1', siteId, people, change }: AskedCase,
) {
  files += 1;
  return person.post(CASES, {
    ...{ kind: 'registration', reference: `ASD ${files}`, organisationId, serviceName: `Wohnen ${files}` },
    ...{ serviceType: { catalogueVersionId, code }, startsOn: '2026-01-01', contact: 'Frau Marxer' },
    units: [{ form: 'residential', ...(siteId ? { siteId } : {}), capacities: [{ unit: 'place', amount: '12' }] }],
    ...(people ? { people } : {}),
    ...change,
  });
}

/** Takes a step of a case, at whatever version it stands. */
export async function step(person: Person, id: string, name: string, body: object = {}, method = 'POST') {
  const { body: now } = await person.get(`${CASES}/${id}`);
  return person.send(method, `${CASES}/${id}/${name}`, body, { version: now.version as number });
}

/** Everything that a required check asks for, looked at and answered. */
export async function checkAll({ administrator }: RegistryWorld, organisationId: string, siteId?: string) {
  await administrator.post(`${ORGANISATIONS}/${organisationId}/verifications`);
  if (siteId)
    await administrator.post(`${ORGANISATIONS}/${organisationId}/verifications/by-hand`, {
      ...{ check: 'premises', siteId, outcome: 'ok', source: 'Mietvertrag', evidence: 'Unbefristet.' },
    });
}

/** Complete, checked and proposed by the administrator. */
export async function toProposal(
  world: RegistryWorld,
  id: string,
  proposal: object = { outcome: 'register', reasons: [], text: '' },
) {
  const items = [{ code: 'statutes', state: 'present', note: '' }];
  await step(world.administrator, id, 'items', { items }, 'PUT');
  await step(world.administrator, id, 'completeness');
  return step(world.administrator, id, 'proposal', proposal);
}

export async function decideCase(person: Person, id: string, told: object = {}) {
  const { body } = await person.get(`${CASES}/${id}`);
  const decision = {
    contentHash: body.contentHash as string,
    number: `Bescheid ${body.reference}`,
    inForceOn: '2026-01-01',
  };
  return step(person, id, 'decision', { ...decision, ...told });
}

/** A registration that was applied for, checked and decided; its id. */
export async function aRegistration(world: RegistryWorld, told: Partial<AskedCase> = {}): Promise<string> {
  const organisationId = told.organisationId ?? (await world.anOrganisation());
  const catalogueVersionId = told.catalogueVersionId ?? (await world.aCatalogue('W1'));
  const siteId = told.siteId ?? (await world.aSite(organisationId));
  const { body } = await apply(world.administrator, { ...told, organisationId, catalogueVersionId, siteId });
  await checkAll(world, organisationId, siteId);
  await toProposal(world, body.id as string);
  const decided = await decideCase(world.approver, body.id as string);
  if (decided.status !== 200) throw new Error(`not registered: ${JSON.stringify(decided.body)}`);
  const { items } = (await world.administrator.get(`${REGISTRATIONS}?organisation=${organisationId}&sort=-id`)).body;
  return items[0].id as string;
}
