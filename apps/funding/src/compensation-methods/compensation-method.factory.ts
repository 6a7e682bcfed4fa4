import type { FundingWorld } from '../rounds/round.factory.js';

const fact = (name: string) => ({ fact: name });

/** The regional reference where it is higher and enough providers stand behind it, else the national one: Hradec Králové. */
const referenceCosts = {
  if: {
    all: [
      ...[{ known: 'regionalCosts' }, { known: 'regionalProviders' }],
      { is: '≥', of: [fact('regionalProviders'), fact('enoughProviders')] },
      { is: '>', of: [fact('regionalCosts'), fact('nationalCosts')] },
    ],
  },
  then: fact('regionalCosts'),
  else: fact('nationalCosts'),
};

/** Made-up figures in the size of a region's: crowns a year for a bed, and a bed's own revenue. */
export const PARAMETERS = [
  {
    ...{ name: 'nationalCosts', source: 'MPSV, obvyklé náklady 2027' },
    byServiceType: [
      ...[
        ['57', '96800'],
        ['58', '268000'],
        ['50', '968400.50'],
      ].map(([serviceType, value]) => ({ serviceType: serviceType!, value: value! })),
    ],
  },
  {
    ...{ name: 'regionalCosts', source: 'Datové centrum kraje 2026' },
    byServiceType: [
      ...[
        ['57', '103200'],
        ['58', '301500'],
      ].map(([serviceType, value]) => ({ serviceType: serviceType!, value: value! })),
    ],
  },
  {
    ...{ name: 'regionalProviders', source: 'Datové centrum kraje 2026' },
    byServiceType: [
      { serviceType: '57', value: '9' },
      { serviceType: '58', value: '3' },
    ],
  },
  { name: 'enoughProviders', source: 'Metodika čl. 4', value: '5' },
  { name: 'ownRevenue', source: 'Metodika příloha 2', value: '24000' },
];

/** VP = (optimal usual costs − optimal own revenue) per unit × capacity, for the days covered, at least nothing. */
export const FORMULAS = [
  { code: 'referenceCosts', is: referenceCosts },
  { code: 'perUnit', is: { does: '−', of: [fact('referenceCosts'), fact('ownRevenue')] } },
  { code: 'wholeYear', is: { does: '×', of: [fact('perUnit'), fact('capacity')] } },
  {
    code: 'compensation',
    is: {
      does: 'max',
      of: [
        { number: '0' },
        { does: '÷', of: [{ does: '×', of: [fact('wholeYear'), fact('daysCovered')] }, fact('daysInYear')] },
      ],
    },
  },
];

export const METHOD_TEXT = {
  ...{ title: 'Vyrovnávací platba podle lůžek', unit: 'bed', currency: 'CZK' },
  ...{ parameters: PARAMETERS, formulas: FORMULAS },
};

/** So much for each bed, whatever kind of service it is: for tests that are about something else. */
export const flatRate = (perBed: string) => ({
  ...{ title: 'Paušál', unit: 'bed', currency: 'CZK', parameters: [{ name: 'perBed', source: 'x', value: perBed }] },
  formulas: [{ code: 'compensation', is: { does: '×', of: [fact('perBed'), fact('capacity')] } }],
});

/** A method in force: written by Jana, published by Petr. */
export async function aMethod(world: FundingWorld, text: object = {}): Promise<string> {
  const base = '/api/v1/funding/compensation-methods';
  const body = { year: 2027, code: 'bed', ...METHOD_TEXT, ...text };
  const draft = await world.service.person('funding-officer', 'Jana').post(base, body);
  expect(draft.status).toBe(201);
  const { id } = draft.body;
  const published = await world.service.person('approver', 'Petr').post(`${base}/${id}/publish`, {}, { version: 1 });
  expect(published.status).toBe(200);
  return id;
}
