import { Inject, Injectable } from '@nestjs/common';
import { civilDate, dayOf, newId, refuse, type CivilDate, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor, type Reach } from '@levada/platform';
import { workingDaysOf } from '../known-calendars/known-calendars.queries.js';
import { expectInForce } from '../known-service-types/known-service-types.queries.js';
import { expectRules } from '../registration-rules/registration-rules.queries.js';
import { amountOf, FTE } from '../registrations/capacity.js';
import { renewableOf } from '../registrations/registrations.queries.js';
import { ServiceTable } from '../services/service.table.js';
import { receive, type AskedUnit, type OnboardingCase } from './onboarding-case.js';
import { CaseStepTable, OnboardingCaseTable } from './onboarding-case.table.js';
import type { ApplyDto } from './onboarding.dto.js';
import { livingOrganisation } from '../organisations/write-organisation.queries.js';

type Asked = Pick<
  OnboardingCase,
  'serviceId' | 'serviceName' | 'serviceType' | 'units' | 'registrationIds' | 'heldUntil' | 'startsOn'
>;

/** Takes in an application, by the office or by a provider for its own organisation. */
@Injectable()
export class ReceiveApplication {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async receive(by: Actor, { everywhere, organisations }: Reach, told: ApplyDto): Promise<OnboardingCase> {
    const at = this.clock.now();
    const { kind, reference, organisationId, contact, people = [] } = told;
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      if (!everywhere && !organisations.includes(organisationId))
        throw refuse('organisation/not-found', { id: organisationId });
      await livingOrganisation(tx, organisationId);
      const rules = await expectRules(tx);
      const asked = kind === 'registration' ? await registrationOf(tx, told) : await renewalOf(tx, told, dayOf(at));
      const one = receive(
        {
          ...{ id: newId(at), authorityId: by.authorityId, kind, reference: reference.trim(), organisationId, contact },
          ...{ people: people.map((person) => ({ ...person })), receivedOn: dayOf(at), ...asked },
        },
        rules,
        await workingDaysOf(tx, rules.calendar),
      );
      tx.store(OnboardingCaseTable, one, { action: 'receive', detail: { kind, reference: one.reference } });
      tx.append(CaseStepTable, [stepOf(tx, by, one, 'receive', '')]);
      return one;
    });
  }
}

export function stepOf(tx: Tx, by: Actor, one: OnboardingCase, step: string, text: string) {
  const { id: caseId, authorityId, status } = one;
  const made = { madeBy: by.id, madeByName: by.name, madeAt: tx.scope.at };
  return { id: newId(tx.scope.at), authorityId, caseId, step, status, text, ...made };
}

async function registrationOf(tx: Tx, told: ApplyDto): Promise<Asked> {
  const { organisationId, serviceId = null, serviceName, serviceType, units = [], startsOn } = told;
  if (serviceName === undefined || !serviceType || startsOn === undefined)
    throw refuse('onboarding-case/service-missing');
  const from = civilDate(startsOn);
  await expectRegistrable(tx, { organisationId, serviceId, serviceType, units }, from);
  return {
    ...{ serviceId, serviceName: serviceName.trim(), serviceType: { ...serviceType }, startsOn: from },
    units: units.map(({ form, siteId = null, capacities }) => ({
      ...{ form, siteId, capacities: capacities.map(({ unit, amount }) => ({ unit, amount: amountOf(amount) })) },
    })),
    ...{ registrationIds: [], heldUntil: {} },
  };
}

/** What is to hold longer is told by the registrations themselves. */
async function renewalOf(tx: Tx, told: ApplyDto, today: CivilDate): Promise<Asked> {
  const { organisationId, registrationIds = [] } = told;
  if (registrationIds.length === 0) throw refuse('onboarding-case/nothing-to-renew');
  const held = await renewableOf(tx, organisationId, registrationIds);
  const services = new Set(held.map(({ serviceId }) => serviceId));
  if (services.size > 1) throw refuse('onboarding-case/one-service-at-a-time');
  const { serviceId, service, catalogueVersionId, code } = held[0]!;
  return {
    ...{ serviceId, serviceName: service, serviceType: { catalogueVersionId, code }, units: [] },
    heldUntil: Object.fromEntries(held.map(({ id, validUntil }) => [id, validUntil!])),
    ...{ registrationIds: [...registrationIds], startsOn: today },
  };
}

type Registrable = Pick<OnboardingCase, 'organisationId' | 'serviceId' | 'serviceType'> & {
  readonly units: readonly Pick<AskedUnit, 'form' | 'capacities'>[] & readonly { readonly siteId?: string | null }[];
};

/**
 * Whether it can be registered from a day on: the entry holds then, has these forms and units, and the places and the service
 * are its own. Asked when it comes in, and again when it is decided.
 */
export async function expectRegistrable(
  tx: Tx,
  { organisationId, serviceId, serviceType, units }: Registrable,
  from: CivilDate,
): Promise<void> {
  const entry = await expectInForce(tx, serviceType, from);
  if (serviceId !== null) await expectOwnService(tx, organisationId, serviceId, serviceType.code);
  for (const { form, siteId, capacities } of units) {
    if (!entry.forms.includes(form))
      throw refuse('onboarding-case/form-not-offered', { form, known: entry.forms.join(', ') });
    if (siteId) await expectOwnSite(tx, organisationId, siteId, from);
    const known = [...entry.capacityUnits, FTE];
    const unknown = capacities.find(({ unit }) => !known.includes(unit));
    if (unknown) throw refuse('capacity/unknown-unit', { unit: unknown.unit, known: known.join(', ') });
  }
}

async function expectOwnSite(tx: Tx, organisationId: string, id: string, from: CivilDate): Promise<void> {
  const [found] = await tx.query<{ closedOn: string | null }>(
    'select closed_on::text as "closedOn" from site where id = $1 and organisation_id = $2',
    [id, organisationId],
  );
  if (!found) throw refuse('site/not-found', { id });
  if (found.closedOn !== null && found.closedOn < from) throw refuse('site/closed', { date: found.closedOn });
}

/** What holds under one entry is not called by another. */
async function expectOwnService(tx: Tx, organisationId: string, id: string, code: string): Promise<void> {
  const service = await tx.find(ServiceTable, { id, organisationId });
  if (!service) throw refuse('service/not-found', { id });
  if (service.status !== 'recorded' && service.status !== 'ended' && service.code !== null && service.code !== code)
    throw refuse('onboarding-case/another-code', { code: service.code });
}
