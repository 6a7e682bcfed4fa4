import type { Person } from '../door.js';
import type { System } from '../system.js';
import { liAsdRegister } from './li-asd-register.js';
import { invited } from './invited.js';
import { granted, holds, refused, type Step } from './step.js';

interface Noun {
  readonly id: string;
  readonly version: number;
}
interface Page<Item> {
  readonly items: readonly Item[];
}

const VERSIONS = 'catalogue/versions';
const DAY = 86_400_000;
const dayFrom = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** Amt für Soziale Dienste, Liechtenstein, November 2015 (seed 000), as far as the rooms reach. */
export const liAsd: readonly Step[] = [
  {
    step: '000.1',
    what: 'institutions are invited to a planning workshop; who came, what was agreed and what it changed is kept',
    walk: workshop,
  },
  {
    step: '000.2',
    what: 'office and organisations draft the catalogue together: comments are answered, positions taken, a second person publishes',
    walk: together,
  },
  {
    step: '000.3',
    what: 'the catalogue is ordered by work, housing and social integration, and by whom it is for',
    walk: classified,
  },
  {
    step: '000.4',
    what: 'later work builds on the catalogue: what was agreed under one version is read under the next',
    walk: builtUpon,
  },
  ...liAsdRegister,
];

/** What the steps hand on to each other: one draft, three institutions. */
const drafted: { version?: string; party?: string; outcome?: string; certifier?: Person; editor?: Person } = {};

const entry = (name: string, domain: string, change: object = {}) => ({
  ...{ kind: 'social-service', delivery: 'facility', names: { de: name }, forms: ['outpatient'] },
  ...{ domain, targetGroups: ['mental-illness'], capacityUnits: ['place'] },
  ...change,
});

async function workshop(system: System): Promise<void> {
  const [planner, administrator] = [await system.as('planner'), await system.as('registry-administrator')];
  const version = granted(
    await planner.post<Noun>(VERSIONS, {
      ...{ catalogue: 'psychosocial', title: 'Leistungskatalog der psychosozialen Versorgung', languages: ['de'] },
      contact: 'Amt für Soziale Dienste, Vaduz',
    }),
    'a catalogue is drafted',
  );
  drafted.version = version.id;
  const base = `${VERSIONS}/${version.id}`;
  for (const [code, name, domain] of [
    ['W1', 'Betreutes Wohnen', 'housing'],
    ['A1', 'Geschützte Werkstatt', 'work'],
    ['I1', 'Sozialpsychiatrische Begleitung', 'integration'],
  ])
    granted(await planner.post(`${base}/service-types`, { code, entry: entry(name!, domain!) }), `entry ${code}`);
  const provider = granted(
    await administrator.post<Noun>('registry/organisations', {
      ...{ name: 'Verein für betreutes Wohnen', scheme: 'LI-FL', identifier: 'FL-0002.012.345-6' },
    }),
    'a private provider is registered like any other',
  );
  const invite = async (body: object) =>
    granted(await planner.post<Noun>(`${base}/participants`, body), 'a party is invited');
  drafted.party = (await invite({ name: 'Verein für betreutes Wohnen', organisationId: provider.id })).id;
  for (const name of ['Heilpädagogisches Zentrum', 'Frauenhaus', 'Eltern Kind Forum']) await invite({ name });
  const called = granted(
    await planner.post<Noun>(`${base}/workshops`, { title: '2. Workshop', place: 'Vaduz', heldOn: dayFrom(-1) }),
    'a workshop is called',
  );
  const attendances = [{ participantId: drafted.party, attendance: 'attended' }];
  const attended = granted(
    await planner.put<Noun>(`${base}/workshops/${called.id}/attendance`, { attendances }, called.version),
    'attendance is written down',
  );
  const told = granted(
    await planner.post<Noun & { outcomes: Noun[] }>(
      `${base}/workshops/${called.id}/outcomes`,
      { code: 'W1', text: 'Der Nachtdienst gehört zum betreuten Wohnen.' },
      attended.version,
    ),
    'the outcome is written down',
  );
  drafted.outcome = told.outcomes[0]!.id;
  granted(
    await planner.put(
      `${base}/service-types/W1`,
      {
        entry: entry('Betreutes Wohnen', 'housing', { forms: ['residential'], qualityStandards: ['Nachtdienst'] }),
        outcomeId: drafted.outcome,
      },
      1,
    ),
    'the draft is changed because of it',
  );
  const { items } = granted(
    await planner.get<Page<{ outcomes: { changed: string[] }[]; invitations: object[] }>>(`${base}/workshops`),
    'the workshop is shown',
  );
  holds(items[0]!.invitations.length === 4, 'four institutions were invited');
  holds(items[0]!.outcomes[0]!.changed.join() === 'W1', 'the outcome shows the change it caused');
  const roleOf = (role: string) => ['--role', role, '--authority', 'li-asd', '--organisation', provider.id];
  drafted.editor = await invited(system, 'editor@vbw.example', roleOf('provider-editor'));
  drafted.certifier = await invited(system, 'leitung@vbw.example', roleOf('provider-certifier'));
}

async function together(system: System): Promise<void> {
  const [planner, approver] = [await system.as('planner'), await system.as('approver')];
  const { version: id, party, editor, certifier } = drafted;
  const base = `${VERSIONS}/${id}`;
  const step = async (who: Person, name: string, body: object = {}) =>
    who.post<Noun>(`${base}/${name}`, body, granted(await planner.get<Noun>(base), 'the version is read').version);
  granted(await step(planner, 'discussion'), 'the draft is opened to those who were invited');
  const comment = granted(
    await editor!.post<Noun>(`${base}/comments`, { code: 'W1', text: 'Auch am Wochenende.', authorName: 'VBW' }),
    'an institution comments on an entry',
  );
  refused(await step(planner, 'sign-off'), 'catalogue-version/comment-unanswered', 'a sign-off over a comment');
  granted(
    await planner.post(
      `${base}/comments/${comment.id}/disposition`,
      { disposition: 'accepted', reason: 'In die Qualitätsstandards aufgenommen.' },
      comment.version,
    ),
    'the office answers',
  );
  granted(
    await planner.put(
      `${base}/service-types/W1`,
      {
        entry: entry('Betreutes Wohnen', 'housing', {
          forms: ['residential'],
          qualityStandards: ['Nachtdienst', 'Wochenende'],
        }),
        commentId: comment.id,
      },
      2,
    ),
    'the comment changes the entry',
  );
  const { contentHash } = granted(
    await certifier!.get<{ contentHash: string }>(`${base}/content`),
    'the draft is read',
  );
  granted(
    await certifier!.put(`${base}/participants/${party}/position`, { position: 'agrees', contentHash }, 1),
    'the institution signs what it has read',
  );
  granted(await step(planner, 'sign-off'), 'the office signs off');
  refused(await step(planner, 'publication', { effectiveOn: dayFrom(0) }), 'access/not-permitted', 'publishing alone');
  granted(await step(approver, 'publication', { effectiveOn: dayFrom(0) }), 'a second person publishes');
  refused(
    await planner.put(`${base}/service-types/W1`, { entry: entry('Anders', 'housing') }, 3),
    'catalogue-version/not-editable',
    'a change of a published version',
  );
}

async function classified(system: System): Promise<void> {
  const planner = await system.as('planner');
  const { code, stderr } = await system.levada('import', 'taxonomy', 'all');
  holds(code === 0, stderr);
  const found = async (query: string) =>
    granted(
      await planner.get<Page<{ code: string }>>(`${VERSIONS}/${drafted.version}/service-types?${query}`),
      'entries are found',
    ).items.map((one) => one.code);
  holds((await found('domain=housing')).join() === 'W1', 'by what part of life they are about');
  holds((await found('targetGroup=mental-illness')).length === 3, 'by whom they are for');
  const { items } = granted(
    await planner.get<Page<{ code: string }>>('catalogue/taxonomies/terms?taxonomy=li-psychosocial'),
    'the areas are a taxonomy of their own',
  );
  holds(
    items.map((one) => one.code).join() === 'work,housing,integration',
    'work and occupation, housing, social integration',
  );
}

async function builtUpon(system: System): Promise<void> {
  const [planner, approver] = [await system.as('planner'), await system.as('approver')];
  const next = granted(
    await planner.post<Noun & { number: number }>(VERSIONS, {
      ...{ catalogue: 'psychosocial', title: 'Leistungskatalog, zweite Fassung', contact: 'Amt für Soziale Dienste' },
      ...{ languages: ['de'], follows: drafted.version },
    }),
    'the next version is drafted',
  );
  const base = `${VERSIONS}/${next.id}`;
  for (const code of ['W1a', 'W1b'])
    granted(
      await planner.post(`${base}/service-types`, { code, entry: entry(`Wohnen ${code}`, 'housing') }),
      `entry ${code}`,
    );
  const lines = ['W1a', 'W1b'].map((to) => ({ from: 'W1', to, relation: 'split' }));
  granted(await planner.put(`${base}/crosswalk`, { lines }, next.version), 'it is said what became of the entry');
  const step = async (who: Person, name: string, body: object = {}) =>
    granted(
      await who.post<Noun>(`${base}/${name}`, body, granted(await planner.get<Noun>(base), 'read').version),
      `${name} of the next version`,
    );
  await step(planner, 'sign-off');
  await step(approver, 'publication', { effectiveOn: dayFrom(1) });
  const reading = granted(
    await planner.get<{ under: string[] }>(`${VERSIONS}/${drafted.version}/reading?code=W1`),
    'what was agreed is read',
  );
  holds(reading.under.join() === 'W1a,W1b', 'what was agreed under the first version is read under both successors');
  const first = granted(
    await planner.get<{ status: string; effectiveUntil: string }>(`${VERSIONS}/${drafted.version}`),
    'the first version stands',
  );
  holds(
    first.status === 'superseded' && first.effectiveUntil === dayFrom(1),
    'the first version holds until the next one does',
  );
}
