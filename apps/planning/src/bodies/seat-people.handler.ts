import { Inject, Injectable } from '@nestjs/common';
import { civilDate, dayOf, newId, refuse, type CivilDate, type Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor, type Reach } from '@levada/platform';
import { PartnerTable } from '../partners/partner.table.js';
import type { Body } from './body.js';
import { MemberTable, NominationTable, SeatRuleTable } from './body.table.js';
import type { ChooseDto, EndMembershipDto, NominateDto, PersonDto, SubstituteDto } from './bodies.dto.js';
import { lockBody, membersOf } from './bodies.queries.js';
import { choose, decline, endWithSubstitutes, substitute, type Member, type Named, type Nomination } from './member.js';

interface Which {
  readonly bodyId: string;
  readonly id: string;
}

/** From a nomination to a seat, and from there to the end of a term. */
@Injectable()
export class SeatPeople {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async nominate(
    by: Actor,
    reach: Reach,
    bodyId: string,
    told: NominateDto,
    key?: IdempotencyKey,
  ): Promise<{ id: string }> {
    const nominated = async (tx: Tx): Promise<{ id: string }> => {
      const { seatRuleId, nominatedBy } = told;
      if (!(await tx.find(SeatRuleTable, { id: seatRuleId, bodyId })))
        throw refuse('seat-rule/not-found', { id: seatRuleId });
      const nomination: Nomination = {
        ...{ ...(await personOf(tx, told)), id: newId(tx.scope.at), authorityId: by.authorityId, bodyId, seatRuleId },
        ...{ nominatedBy, nominatedAt: tx.scope.at, status: 'nominated', reason: null, version: 1 },
      };
      tx.store(NominationTable, nomination, { action: 'nominate', detail: { seatRuleId } });
      return { id: nomination.id };
    };
    return this.of(by, reach, bodyId, nominated, key);
  }

  async choose(by: Actor, reach: Reach, which: Which, read: number, { from, until }: ChooseDto): Promise<Member> {
    return this.of(by, reach, which.bodyId, async (tx, body) => {
      const held = await nominationOf(tx, which, read);
      const rule = await tx.load(SeatRuleTable, held.seatRuleId);
      const untilOn = until === undefined ? body.untilOn : civilDate(until);
      const term = { id: newId(tx.scope.at), fromOn: civilDate(from), untilOn };
      const members = await membersOf(tx, body.id);
      const { nomination, member } = choose(held, { body, rule, members }, term);
      tx.store(NominationTable, nomination, { action: 'choose' });
      tx.store(MemberTable, member, { action: 'seat', detail: { seatRuleId: rule.id, from, until: untilOn } });
      return member;
    });
  }

  async decline(by: Actor, reach: Reach, which: Which, read: number, reason: string): Promise<void> {
    await this.of(by, reach, which.bodyId, async (tx) => {
      const nomination = decline(await nominationOf(tx, which, read), reason);
      tx.store(NominationTable, nomination, { action: 'decline' });
    });
  }

  async substitute(by: Actor, reach: Reach, which: Which, read: number, told: SubstituteDto): Promise<Member> {
    return this.of(by, reach, which.bodyId, async (tx, body) => {
      const member = await memberOf(tx, which, read);
      const untilOn = told.until === undefined ? member.untilOn : civilDate(told.until);
      const term = { id: newId(tx.scope.at), fromOn: civilDate(told.from), untilOn };
      const sub = substitute(member, await personOf(tx, told), body, await membersOf(tx, body.id), term);
      tx.store(MemberTable, sub, { action: 'substitute', detail: { for: member.id } });
      return sub;
    });
  }

  async end(by: Actor, reach: Reach, which: Which, read: number, told: EndMembershipDto): Promise<void> {
    await this.of(by, reach, which.bodyId, async (tx) => {
      const member = await memberOf(tx, which, read);
      const on = civilDate(told.on);
      const substitutes = await tx.list(MemberTable, { substituteFor: member.id });
      const { ended, never } = endWithSubstitutes(member, substitutes, on, told.reason);
      if (never.length > 0) await tx.query('delete from body_member where id = any($1)', [never.map(({ id }) => id)]);
      for (const one of never) tx.audit(MemberTable, { ...one, version: one.version + 1 }, { action: 'unseat' });
      tx.store(MemberTable, ended, { action: 'end', detail: { on } });
    });
  }

  private of<Answer>(
    by: Actor,
    reach: Reach,
    bodyId: string,
    work: (tx: Tx, body: Body) => Promise<Answer>,
    key?: IdempotencyKey,
  ): Promise<Answer> {
    const at = this.clock.now();
    const today: CivilDate = dayOf(at);
    return this.transactions.once(scopeOf(by, at), key, async (tx) =>
      work(tx, await lockBody(tx, bodyId, reach, today)),
    );
  }
}

async function nominationOf(tx: Tx, { bodyId, id }: Which, read: number): Promise<Nomination> {
  const found = await tx.find(NominationTable, { id, bodyId });
  if (!found) throw refuse('nomination/not-found', { id });
  expectVersion(found, read);
  return found;
}

async function memberOf(tx: Tx, { bodyId, id }: Which, read: number): Promise<Member> {
  const found = await tx.find(MemberTable, { id, bodyId });
  if (!found) throw refuse('member/not-found', { id });
  expectVersion(found, read);
  return found;
}

async function personOf(tx: Tx, told: PersonDto): Promise<Named> {
  const { name, represents, email = null, personId = null, organisationId = null, partnerId = null } = told;
  if (partnerId !== null) await tx.load(PartnerTable, partnerId);
  return { name: name.trim(), represents, email, personId, organisationId, partnerId };
}
