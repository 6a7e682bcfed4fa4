import type { ReadGrant } from './grant-records.js';

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** Grants of a 360Giving package, by field; `undefined`: the document is none. People who got one themselves are not named. */
export function grantsOf360Giving(document: unknown): ReadGrant[] | undefined {
  const grants = at(document as Json, 'grants');
  if (!Array.isArray(grants)) return undefined;
  return (grants as readonly Json[]).map((grant, index) => {
    const recipient = first(at(grant, 'recipientOrganization'));
    const individual = at(grant, 'recipientIndividual');
    const classified = first(at(grant, 'classifications'));
    const id = text(at(recipient, 'id'));
    const fields = {
      reference: text(at(grant, 'id')),
      title: text(at(grant, 'title')),
      recipient: text(at(recipient, 'name')) || (individual ? 'individual' : ''),
      ...(id ? { identifier: id, scheme: 'org-id' } : {}),
      awarded: text(at(grant, 'amountAwarded')),
      requested: text(at(grant, 'amountAppliedFor')),
      paid: text(at(grant, 'amountDisbursed')),
      currency: text(at(grant, 'currency')),
      date: text(at(grant, 'awardDate')),
      programme: text(at(first(at(grant, 'grantProgramme')), 'title')),
      priority: text(at(classified, 'title')) || text(at(classified, 'code')),
    };
    return { row: index + 1, fields, values: fields };
  });
}

function at(of: Json, key: string): Json {
  return typeof of === 'object' && of !== null && !Array.isArray(of) ? (of as { [key: string]: Json })[key] : undefined;
}
const first = (of: Json): Json => (Array.isArray(of) ? (of[0] as Json) : undefined);
const text = (of: Json): string => (typeof of === 'string' || typeof of === 'number' ? String(of) : '');
