import type { Answer, Person, TestService } from '@levada/testing';

export const VERSIONS = '/api/v1/catalogue/versions';
export const FIRST = {
  ...{ catalogue: 'psychosocial', title: 'Leistungskatalog', contact: 'Amt für Soziale Dienste', languages: ['de'] },
};
export const AN_ENTRY = {
  ...{ kind: 'social-service', delivery: 'facility', names: { de: 'Betreutes Wohnen' }, forms: ['residential'] },
  ...{ definitions: { de: 'Begleitung im eigenen Zimmer.' }, capacityUnits: ['place'], serviceUnit: 'day' },
};

/** The people of a test who draft and publish. */
export function officeOf(service: TestService): { readonly planner: Person; readonly approver: Person } {
  return { planner: service.person('planner', 'Planner'), approver: service.person('approver', 'Approver') };
}

/** A version with these codes, at its newest state. */
export async function aDraftWith(
  planner: Person,
  codes: readonly string[],
  told: object = {},
): Promise<{ readonly id: string; readonly version: number }> {
  const { body } = await planner.post(VERSIONS, { ...FIRST, ...told });
  for (const code of codes) await addEntry(planner, body.id as string, code);
  return { id: body.id as string, version: body.version as number };
}

export function addEntry(planner: Person, id: string, code: string, change: object = {}): Promise<Answer<never>> {
  return planner.post(`${VERSIONS}/${id}/service-types`, { code, entry: { ...AN_ENTRY, ...change } });
}

/** Takes a step of a version, at whatever version it stands. */
export async function step(person: Person, id: string, name: string, body: object = {}) {
  const { body: now } = await person.get(`${VERSIONS}/${id}`);
  return person.post(`${VERSIONS}/${id}/${name}`, body, { version: now.version as number });
}

/** Signed off by the planner and published by the approver. */
export async function publishVersion(service: TestService, id: string, effectiveOn: string): Promise<void> {
  const { planner, approver } = officeOf(service);
  await step(planner, id, 'sign-off');
  const { status } = await step(approver, id, 'publication', { effectiveOn });
  if (status !== 200) throw new Error(`not published: ${status}`);
}
