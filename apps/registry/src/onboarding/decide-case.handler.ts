import { Inject, Injectable } from '@nestjs/common';
import { ProviderPeopleNamedV1, RegistrationChangedV1, RegistrationRegisteredV1 } from '@levada/contracts';
import { addYears, civilDate, dayOf, newId, refuse, type CivilDate, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, EVERYWHERE, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { knownServiceType } from '../known-service-types/known-service-types.queries.js';
import type { RegistrationRules } from '../registration-rules/registration-rules.js';
import { register, renew } from '../registrations/registration.js';
import { CapacityTable, RegistrationTable } from '../registrations/registration.table.js';
import { followRegistrations, lockRegistration, tellRegistration } from '../registrations/registrations.queries.js';
import type { Service } from '../services/service.js';
import { ServiceTable } from '../services/service.table.js';
import { decide } from './case-steps.js';
import type { AskedUnit, CaseDecision, OnboardingCase } from './onboarding-case.js';
import { CaseStepTable, OnboardingCaseTable } from './onboarding-case.table.js';
import type { DecideDto } from './onboarding.dto.js';
import { hashOf, lockCase, readinessOf } from './onboarding.queries.js';
import { expectRegistrable, stepOf } from './receive-application.handler.js';

/** A second person decides what was proposed. Where it is to be registered, the register has it in the same moment. */
@Injectable()
export class DecideCase {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async decide(by: Actor, id: string, read: number, told: DecideDto): Promise<void> {
    const at = this.clock.now();
    const today = dayOf(at);
    const decision = { by: by.id, on: today, number: told.number, inForceOn: civilDate(told.inForceOn) };
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const one = await lockCase(tx, id, EVERYWHERE);
      expectVersion(one, read);
      const ready = await readinessOf(tx, one, today);
      const facts = { ...ready, by: by.id, seen: told.contentHash, current: hashOf(one) };
      const decided = decide(one, facts, decision);
      const detail = { status: decided.status, contentHash: told.contentHash, number: told.number };
      tx.store(OnboardingCaseTable, decided, { action: 'decide', detail });
      tx.append(CaseStepTable, [stepOf(tx, by, decided, 'decide', told.number)]);
      if (decided.status !== 'registered') return;
      if (one.kind === 'registration') await enterInRegister(tx, one, decision, ready.rules);
      else await renewAll(tx, one, decision, ready.rules);
      invite(tx, by, one);
    });
  }
}

async function enterInRegister(
  tx: Tx,
  one: OnboardingCase,
  decision: CaseDecision,
  { validityYears }: RegistrationRules,
): Promise<void> {
  const { authorityId, organisationId, serviceType, startsOn, units } = one;
  const validFrom = startsOn < decision.inForceOn ? decision.inForceOn : startsOn;
  // Since it came in a place may have been closed, a service moved, the catalogue followed by another.
  await expectRegistrable(tx, one, validFrom);
  const { catalogue } = await knownServiceType(tx, serviceType);
  const serviceId = one.serviceId ?? newService(tx, one);
  const validUntil = validityYears === null ? null : addYears(validFrom, validityYears);
  if (validUntil !== null && validUntil <= decision.on)
    throw refuse('onboarding-case/over-already', { from: validFrom, until: validUntil });
  const { number } = decision;
  for (const unit of units) {
    const registration = register({
      ...{ id: newId(tx.scope.at), authorityId, organisationId, serviceId, catalogue, ...serviceType, number },
      ...{ form: unit.form, siteId: unit.siteId, validFrom, validUntil },
    });
    tx.store(RegistrationTable, registration, { action: 'register', detail: { number } });
    storeCapacities(tx, unit, registration.id, validFrom, decision);
    await tellRegistration(tx, RegistrationRegisteredV1, registration);
  }
  await followRegistrations(tx, serviceId, number, serviceType);
}

function newService(tx: Tx, { authorityId, organisationId, serviceName }: OnboardingCase): string {
  const id = newId(tx.scope.at);
  const service: Service = {
    ...{ id, authorityId, organisationId, name: serviceName, status: 'recorded', version: 1 },
    ...{ catalogueVersionId: null, code: null, form: null, siteIds: [], coverage: [], details: {} },
  };
  tx.store(ServiceTable, service, { action: 'record' });
  return id;
}

function storeCapacities(
  tx: Tx,
  { capacities }: AskedUnit,
  registrationId: string,
  from: CivilDate,
  { by, number }: CaseDecision,
): void {
  const { at } = tx.scope;
  for (const { unit, amount } of capacities)
    tx.store(
      CapacityTable,
      {
        ...{ id: newId(at), authorityId: tx.scope.authorityId!, registrationId, basis: 'registered', unit, amount },
        ...{ from, until: null, reason: number, recordedBy: by, recordedAt: at, version: 1 },
      },
      { action: 'record', detail: { unit, amount, from } },
    );
}

async function renewAll(
  tx: Tx,
  { registrationIds, heldUntil }: OnboardingCase,
  { number }: CaseDecision,
  { validityYears }: RegistrationRules,
): Promise<void> {
  if (validityYears === null) throw refuse('registration/never-expires');
  // In one order, whoever renews what.
  for (const id of [...registrationIds].sort()) {
    const held = await lockRegistration(tx, id);
    if (held.validUntil === null) throw refuse('registration/never-expires');
    if (held.validUntil !== heldUntil[id])
      throw refuse('onboarding-case/changed-meanwhile', { until: heldUntil[id] ?? '–' });
    const renewed = renew(held, { until: addYears(held.validUntil, validityYears), number });
    tx.store(RegistrationTable, renewed, { action: 'renew', detail: { number, until: renewed.validUntil } });
    await tellRegistration(tx, RegistrationChangedV1, renewed);
  }
}

function invite(tx: Tx, by: Actor, { organisationId, people, id }: OnboardingCase): void {
  if (people.length === 0) return;
  const named = people.map((person) => ({ ...person, invitationId: newId(tx.scope.at) }));
  const data = { organisationId, namedBy: by.id, people: named };
  tx.publish(ProviderPeopleNamedV1, { subject: id, version: 1, data });
}
