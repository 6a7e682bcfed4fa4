import { CatalogueNoticesRaisedV1 } from '@levada/contracts';
import {
  aListener,
  aService,
  AN_AUTHORITY,
  eventually,
  type Listener,
  type Person,
  type TestService,
} from '@levada/testing';
import { newId } from '@levada/kernel';
import { catalogue } from '../index.js';
import { aDraftWith, AN_ENTRY, officeOf, step, VERSIONS } from './versions.factory.js';

let service: TestService;
let planner: Person;
let editor: Person;
let certifier: Person;
let stranger: Person;
let notices: Listener<CatalogueNoticesRaisedV1>;
const organisationId = newId(new Date());

beforeAll(async () => {
  service = await aService(catalogue);
  ({ planner } = officeOf(service));
  editor = service.person('provider-editor', 'Editor', AN_AUTHORITY, { organisationId });
  certifier = service.person('provider-certifier', 'Certifier', AN_AUTHORITY, { organisationId });
  stranger = service.person('provider-editor', 'Stranger', AN_AUTHORITY, { organisationId: newId(new Date()) });
  notices = await aListener(service.nats.url, CatalogueNoticesRaisedV1);
});
afterAll(async () => {
  await notices?.stop();
  await service?.stop();
});

const kinds = () => notices.heard.flatMap(({ data }) => data.items).map(({ kind }) => kind);
const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

it('a catalogue is drafted with a provider: invited, heard, answered, changed because of it, and signed', async () => {
  const { id } = await aDraftWith(planner, ['W1'], { catalogue: 'together' });
  const base = `${VERSIONS}/${id}`;
  // A draft is nobody's business who was not invited.
  expect(await editor.get(base)).toMatchObject({ status: 404, code: 'catalogue-version/not-found' });
  expect((await editor.get(`${VERSIONS}?catalogue=together`)).body.items).toEqual([]);

  const invite = (body: object) => planner.post(`${base}/participants`, body);
  const party = (await invite({ organisationId, name: 'Frauenhaus' })).body;
  const onPaper = (await invite({ name: 'Eltern-Kind-Forum' })).body;
  expect(await invite({ organisationId, name: 'Again' })).toMatchObject({
    status: 409,
    code: 'participant/invited-already',
  });
  expect(await invite({ name: 'frauenhaus' })).toMatchObject({ status: 409, code: 'participant/name-taken' });
  expect((await editor.get(`${VERSIONS}?catalogue=together`)).body.items).toMatchObject([{ id }]);
  expect(await stranger.get(base)).toMatchObject({ status: 404 });

  const said = { code: 'W1', text: 'Der Nachtdienst fehlt.', authorName: 'Frauenhaus' };
  expect(await editor.post(`${base}/comments`, said)).toMatchObject({
    status: 409,
    code: 'entry-comment/not-discussed',
  });
  await step(planner, id, 'discussion');
  const made = await editor.post(`${base}/comments`, said);
  expect(made).toMatchObject({ status: 201, body: { participantId: party.id, disposition: null } });
  expect(await stranger.post(`${base}/comments`, said)).toMatchObject({ status: 404 });
  expect(await editor.post(`${base}/comments`, { ...said, participantId: onPaper.id })).toMatchObject({
    ...{ status: 404, code: 'participant/not-found' },
  });

  // A workshop: called, held, attended, and with an outcome.
  const call = (heldOn: string) => planner.post(`${base}/workshops`, { title: '2. Workshop', place: 'Vaduz', heldOn });
  const coming = (await call(dayFrom(7))).body;
  const attend = (workshop: { id: string; version: number }, participantId: string) =>
    planner.send(
      'PUT',
      `${base}/workshops/${workshop.id}/attendance`,
      { attendances: [{ participantId, attendance: 'attended' }] },
      { version: workshop.version },
    );
  expect(await attend(coming, party.id)).toMatchObject({ status: 409, code: 'workshop/not-held-yet' });
  const held = (await call(dayFrom(-1))).body;
  expect(await attend(held, newId(new Date()))).toMatchObject({ status: 422, code: 'workshop/not-invited' });
  const attended = await attend(held, party.id);
  expect(attended.body.invitations).toEqual([
    { participantId: onPaper.id, name: 'Eltern-Kind-Forum', attendance: null },
    { participantId: party.id, name: 'Frauenhaus', attendance: 'attended' },
  ]);
  const outcome = { code: 'W1', text: 'Der Nachtdienst gehört dazu.' };
  const recorded = await planner.post(`${base}/workshops/${held.id}/outcomes`, outcome, { version: 2 });
  const [{ id: outcomeId }] = recorded.body.outcomes;

  // The change that comment and workshop caused, and the answer to the comment.
  const open = await step(planner, id, 'sign-off');
  expect(open).toMatchObject({ status: 409, code: 'catalogue-version/comment-unanswered' });
  const entry = { ...AN_ENTRY, qualityStandards: ['Nachtdienst'] };
  const change = (because: object) =>
    planner.send('PUT', `${base}/service-types/W1`, { entry, ...because }, { version: 1 });
  expect(await change({ outcomeId: newId(new Date()) })).toMatchObject({ code: 'service-type/unknown-cause' });
  expect((await change({ outcomeId, commentId: made.body.id })).status).toBe(200);
  expect((await planner.get(`${base}/workshops`)).body.items[0].outcomes).toMatchObject([
    { ...outcome, changed: ['W1'] },
  ]);
  const answer = { disposition: 'accepted', reason: 'In W1 aufgenommen.' };
  const answered = await planner.post(`${base}/comments/${made.body.id}/disposition`, answer, { version: 1 });
  expect(answered).toMatchObject({ status: 200, body: answer });

  // The provider signs what it has read; the office writes down what came on paper.
  const { contentHash } = (await editor.get(`${base}/content`)).body;
  const position = (person: Person, of: string, body: object, version = 1) =>
    person.send('PUT', `${base}/participants/${of}/position`, body, { version });
  const agrees = { position: 'agrees', contentHash };
  expect(await position(editor, party.id, agrees)).toMatchObject({ status: 403 });
  expect(await position(certifier, onPaper.id, agrees)).toMatchObject({ status: 404 });
  expect(await position(certifier, party.id, { ...agrees, contentHash: '0'.repeat(64) })).toMatchObject({
    ...{ status: 409, code: 'participant/content-changed' },
  });
  expect(await position(certifier, party.id, agrees)).toMatchObject({ status: 200, body: { isStanding: true } });
  expect(await position(planner, onPaper.id, { ...agrees, position: 'objects' })).toMatchObject({
    ...{ status: 422, code: 'participant/remark-missing' },
  });
  const objects = { ...agrees, position: 'objects', remark: 'Zu wenig Plätze.' };
  expect(await position(planner, onPaper.id, objects)).toMatchObject({ status: 200 });
  // It lapses when the content changes afterwards.
  await planner.send('PUT', `${base}/service-types/W1`, { entry: AN_ENTRY }, { version: 2 });
  const standing = (await planner.get(`${base}/participants`)).body.items;
  expect(standing).toMatchObject([
    { name: 'Eltern-Kind-Forum', position: 'objects', isStanding: false },
    { name: 'Frauenhaus', position: 'agrees', isStanding: false },
  ]);
  expect((await step(planner, id, 'sign-off')).status).toBe(200);
  expect(await editor.post(`${base}/comments`, said)).toMatchObject({ status: 409 });
  await eventually(() =>
    expect([...kinds()].sort()).toEqual(['catalogue/comment-answered', 'catalogue/invited', 'catalogue/workshop']),
  );
  expect(notices.heard[0]!.data.items[0]!.to).toEqual({
    ...{ organisationId, roles: ['provider-editor', 'provider-certifier'] },
  });
});
