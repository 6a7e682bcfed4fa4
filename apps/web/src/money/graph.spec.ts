import { graphOf, type FlowLine } from './graph.js';

const flow = (organisation: string, amount: string, more: Partial<FlowLine> = {}): FlowLine => ({
  source: { id: 's', title: 'Region' },
  priorityCode: 'P1',
  serviceType: null,
  organisation: { id: organisation, name: `The ${organisation}` },
  amount: { amount, currency: 'CZK' },
  ...more,
});
const others = (count: number): string => `${count} others`;

it('goes from the source over the priority to the organisation, and adds up what is the same', () => {
  const { nodes, links } = graphOf(
    [flow('a', '1.00'), flow('b', '2.50'), flow('a', '4.00', { priorityCode: 'P2' })],
    others,
  );
  expect([...nodes].map(([id, { minor }]) => [id, minor])).toEqual([
    ['source:s', 750n],
    ['priority:P1', 350n],
    ['organisation:a', 500n],
    ['organisation:b', 250n],
    ['priority:P2', 400n],
  ]);
  expect(links).toContainEqual({ from: 'source:s', to: 'priority:P1', minor: 350n });
});

it('goes over the type of service where it is known', () => {
  const { links } = graphOf([flow('a', '1.00', { serviceType: '40' })], others);
  expect(links.map(({ from, to }) => [from, to])).toEqual([
    ['source:s', 'priority:P1'],
    ['priority:P1', 'serviceType:40'],
    ['serviceType:40', 'organisation:a'],
  ]);
});

it('draws the smallest receivers as one, and loses nothing', () => {
  const flows = Array.from({ length: 40 }, (_, at) => flow(`o${at}`, `${at + 1}.00`));
  const { nodes } = graphOf(flows, others);
  const receivers = [...nodes.values()].filter(({ stage }) => stage === 'organisation');
  expect(receivers).toHaveLength(25);
  expect(receivers.find(({ value }) => value === undefined)).toMatchObject({ name: '16 others', minor: 13_600n });
  expect(receivers.reduce((sum, { minor }) => sum + minor, 0n)).toBe(nodes.get('source:s')!.minor);
});
