import 'reflect-metadata';
/** What services say to each other: one class, one example and one version per fact, and the values facts are made of. */
export {
  producerOf,
  isNumberedEvent,
  type EventEnvelope,
  type NumberedEvent,
  type LogPosition,
  type EventClass,
} from './envelope.js';
export { EVENTS, eventClassOf } from './event-map.js';
export { asyncApiDocument } from './asyncapi.js';
export { checkPayload, BrokenContract } from './check-payload.js';
export { MoneyValue } from './values/money.js';
export { TerritoryRef } from './values/territory-ref.js';
export { ROLES, PROVIDER_ROLES, type Role } from './values/role.js';
export { ServiceTypeRef } from './values/service-type-ref.js';
export { PriorityRef } from './values/priority-ref.js';
export { PriorityAmount } from './values/priority-amount.js';
export { RaisedNotice, RaisedNotices, NoticeRecipients, Sentences } from './values/notice.js';
export { noticeOf, type AskedNotice, type NoticeText } from './values/asked-notice.js';
export { AuthorityOpenedV1 } from './access/authority-opened-v1.js';
export { ClockMovedV1 } from './access/clock-moved-v1.js';
export { GrantGivenV1, GrantWithdrawnV1 } from './access/grant-v1.js';
export { TerritoriesRecordedV1, RecordedTerritory } from './catalogue/territories-recorded-v1.js';
export { CatalogueVersionPublishedV1, PublishedCrosswalkLine } from './catalogue/version-published-v1.js';
export { ServiceTypesPublishedV1, PublishedServiceType } from './catalogue/service-types-published-v1.js';
export { CalendarYearRecordedV1, RecordedCalendarDay } from './catalogue/calendar-year-recorded-v1.js';
export { CatalogueNoticesRaisedV1 } from './catalogue/notices-raised-v1.js';
export { OrganisationMergedV1 } from './registry/organisation-merged-v1.js';
export { OrganisationsRecordedV1, RecordedOrganisation } from './registry/organisations-recorded-v1.js';
export { ServicesRecordedV1, RecordedService } from './registry/services-recorded-v1.js';
export {
  RegisteredCapacity,
  RegistrationCapacityChangedV1,
  RegistrationChangedV1,
  RegistrationEndedV1,
  RegistrationRegisteredV1,
  RegistrationState,
  RegistrationSuspendedV1,
} from './registry/registration-v1.js';
export { NamedPerson, ProviderPeopleNamedV1 } from './registry/provider-people-named-v1.js';
export { RegistryNoticesRaisedV1 } from './registry/notices-raised-v1.js';
export { OrganisationRegisteredV1 } from './registry/organisation-registered-v1.js';
export { PlanAdoptedV1, PlanAmendedV1, AdoptedPriority } from './planning/plan-v1.js';
export { PlanningNoticesRaisedV1 } from './planning/notices-raised-v1.js';
export { FundingNoticesRaisedV1 } from './funding/notices-raised-v1.js';
export { ApplicationSubmittedV1 } from './funding/application-submitted-v1.js';
export {
  DecisionGrantedV1,
  DecisionMadeOutsidePlanV1,
  DecisionRefusedV1,
  DecisionVariedV1,
} from './funding/decision-v1.js';
export { ProposalChangedV1, type ProposedForPriority } from './funding/proposal-changed-v1.js';
