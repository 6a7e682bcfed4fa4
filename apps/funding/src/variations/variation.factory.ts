import { aKey, type Person } from '@levada/testing';
import { approve, czk, putByHand, submit, type FundingWorld, type OpenedRound } from '../rounds/round.factory.js';

const FUNDING = '/api/v1/funding';

/** An application that was decided: granted the amount, or where there is none put on the reserve list. */
export async function aDecision(
  world: FundingWorld,
  round: OpenedRound,
  reference: string,
  { requested = '500.00', granted = '400.00', refs = [round.ref('P1')] } = {},
): Promise<string> {
  await submit(world, round, reference, requested, refs);
  const line = granted === '' ? { outcome: 'reserve' } : { amount: czk(granted) };
  const proposal = await putByHand(world, round.roundId, [{ reference, ...line, reason: 'usnesení 1/2027' }]);
  expect((await approve(world, proposal)).status).toBe(200);
  const officer = world.service.person('funding-officer', 'Jana');
  return (await officer.get(`${FUNDING}/decisions?proposal=${proposal.id}`)).body.items[0].id;
}

/** Says yes to a variation as it stands. */
export const approveVariation = async (person: Person, id: string) => {
  const { contentHash, version } = (await person.get(`${FUNDING}/variations/${id}`)).body;
  return person.post(`${FUNDING}/variations/${id}/approve`, { contentHash }, { version, key: aKey() });
};
