import type { EventClass } from './envelope.js';
import { AuthorityOpenedV1 } from './access/authority-opened-v1.js';
import { ClockMovedV1 } from './access/clock-moved-v1.js';
import { GrantGivenV1, GrantWithdrawnV1 } from './access/grant-v1.js';
import { TerritoriesRecordedV1 } from './catalogue/territories-recorded-v1.js';
import { CalendarYearRecordedV1 } from './catalogue/calendar-year-recorded-v1.js';
import { CatalogueNoticesRaisedV1 } from './catalogue/notices-raised-v1.js';
import { ServiceTypesPublishedV1 } from './catalogue/service-types-published-v1.js';
import { CatalogueVersionPublishedV1 } from './catalogue/version-published-v1.js';
import { ApplicationSubmittedV1 } from './funding/application-submitted-v1.js';
import {
  DecisionGrantedV1,
  DecisionMadeOutsidePlanV1,
  DecisionRefusedV1,
  DecisionVariedV1,
} from './funding/decision-v1.js';
import { ProposalChangedV1 } from './funding/proposal-changed-v1.js';
import { FundingNoticesRaisedV1 } from './funding/notices-raised-v1.js';
import { PlanningNoticesRaisedV1 } from './planning/notices-raised-v1.js';
import { PlanAdoptedV1, PlanAmendedV1 } from './planning/plan-v1.js';
import { OrganisationRegisteredV1 } from './registry/organisation-registered-v1.js';
import { OrganisationMergedV1 } from './registry/organisation-merged-v1.js';
import { OrganisationsRecordedV1 } from './registry/organisations-recorded-v1.js';
import { ServicesRecordedV1 } from './registry/services-recorded-v1.js';
import { RegistryNoticesRaisedV1 } from './registry/notices-raised-v1.js';
import { ProviderPeopleNamedV1 } from './registry/provider-people-named-v1.js';
import {
  RegistrationCapacityChangedV1,
  RegistrationChangedV1,
  RegistrationEndedV1,
  RegistrationRegisteredV1,
  RegistrationSuspendedV1,
} from './registry/registration-v1.js';

/** Every fact that travels between services. A type not listed here is not published, and only advances a consumer's `n`. */
export const EVENTS: readonly EventClass[] = [
  AuthorityOpenedV1,
  ClockMovedV1,
  GrantGivenV1,
  GrantWithdrawnV1,
  TerritoriesRecordedV1,
  CatalogueVersionPublishedV1,
  ServiceTypesPublishedV1,
  CatalogueNoticesRaisedV1,
  CalendarYearRecordedV1,
  OrganisationRegisteredV1,
  OrganisationsRecordedV1,
  OrganisationMergedV1,
  ServicesRecordedV1,
  RegistrationRegisteredV1,
  RegistrationChangedV1,
  RegistrationSuspendedV1,
  RegistrationEndedV1,
  RegistrationCapacityChangedV1,
  ProviderPeopleNamedV1,
  RegistryNoticesRaisedV1,
  PlanAdoptedV1,
  PlanAmendedV1,
  PlanningNoticesRaisedV1,
  FundingNoticesRaisedV1,
  ApplicationSubmittedV1,
  ProposalChangedV1,
  DecisionGrantedV1,
  DecisionRefusedV1,
  DecisionMadeOutsidePlanV1,
  DecisionVariedV1,
];

const BY_TYPE = new Map(EVENTS.map((event) => [event.type, event]));

export function eventClassOf(type: string): EventClass | undefined {
  return BY_TYPE.get(type);
}
