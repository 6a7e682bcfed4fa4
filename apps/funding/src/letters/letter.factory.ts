import type { Role } from '@levada/contracts';
import type { FundingWorld } from '../rounds/round.factory.js';
import type { LetterFacts } from './letter-facts.js';

const REMEDY = { title: 'Poučení', text: 'Proti tomuto rozhodnutí se nelze odvolat.\n\nNa podporu není právní nárok.' };

/** Facts of a letter, as they are kept: of a cut, with an explanation and two priorities. */
export function someFacts(
  some: Partial<LetterFacts> = {},
  decision: Partial<LetterFacts['decision']> = {},
): LetterFacts {
  return {
    ...{ language: 'cs', issuedAt: '2027-03-05T09:30:00.000Z' },
    sender: {
      ...{ name: 'Liberecký kraj', address: 'U Jezu 642/2a\n461 80 Liberec', contact: 'podatelna@kraj.example' },
      signatory: 'Ing. Jana Nováková, vedoucí odboru',
    },
    addressee: { name: 'Oblastní charita Turnov', scheme: 'CZ-ICO', identifier: '63504260' },
    decision: {
      ...{ id: '019a9d3e-1c00-7000-8000-0000000000d1', outcome: 'reduced', minor: '4933600', currency: 'CZK' },
      ...{ decidedOn: '2027-03-04', reasonCode: 'cut', reason: null, reserveRank: null, outsidePlan: null },
      ...decision,
    },
    application: {
      ...{ reference: '1.10', title: 'Pečovatelská služba pro malé obce', submittedOn: '2027-01-15' },
      ...{ requestedMinor: '12000000', eligibleMinor: '11000000' },
    },
    round: 'Kolo 2027',
    programme: { title: 'Podpora sociálních služeb', number: 2 },
    priorities: [
      {
        ...{
          plan: 'Střednědobý plán rozvoje sociálních služeb 2027–2029',
          planVersion: 2,
          code: 'P1',
          measureCode: 'M2',
        },
        ...{ sentence: 'Udržet pečovatelskou službu v malých obcích', share: '2/3', minor: '3289067' },
      },
      {
        ...{
          plan: 'Střednědobý plán rozvoje sociálních služeb 2027–2029',
          planVersion: 2,
          code: 'P3',
          measureCode: null,
        },
        ...{ sentence: 'Zkrátit čekání na terénní službu pod čtrnáct dní', share: '1/3', minor: '1644533' },
      },
    ],
    explanation: {
      sentence: 'Uznatelných 110 000,00 CZK × koeficient 0,448509 = 49 336,00 CZK; rozhoduje limit (obálka E1).',
      departedFromMinor: null,
      envelopes: [{ label: 'E1', title: 'Sociální služby 2027' }],
    },
    remedy: REMEDY,
    ...some,
  };
}

/** Says who writes letters, and what can be done against a decision, in these languages. */
export async function writeLettersIn(world: FundingWorld, ...languages: string[]): Promise<void> {
  const texts = languages.map((language) => ({ language, remedy: REMEDY }));
  const body = { sender: { name: 'Liberecký kraj', signatory: 'Ing. Jana Nováková' }, texts };
  const answer = await world.service.person('approver', 'Petr').send('PUT', '/api/v1/funding/letter-settings', body);
  expect([answer.status, answer.code]).toEqual([200, undefined]);
}

export const issueLetter = (
  world: FundingWorld,
  decisionId: string,
  language?: string,
  role: Role = 'funding-officer',
) =>
  world.service
    .person(role)
    .post(`/api/v1/funding/decisions/${decisionId}/letter${language ? `?language=${language}` : ''}`);
