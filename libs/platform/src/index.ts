/** Starts a service and gives it its doors: permissions, refusals as problem+json, versions as ETags, paging, health. */
export {
  startService,
  migrationsOf,
  type ServiceDefinition,
  type ServiceSettings,
  type RunningService,
} from './service/start-service.js';
export { type ServiceStatus } from './service/health.controller.js';
export { makeLog } from './service/logger.js';
export { CLOCK, LOG, TOKENS, SERVICE_STATUS } from './service/tokens.js';
export {
  Tokens,
  bearerOf,
  scopeOf,
  reachOf,
  EVERYWHERE,
  GATEWAY,
  visitorOf,
  type Actor,
  type ActorGrant,
  type Reach,
} from './access/actor.js';
export { KeysInFolder, keysInMemory, keepKeysFresh, rotateKeys, type KeyRing } from './access/key-ring.js';
export { KnownGrants } from './known-grants/known-grants.queries.js';
export {
  May,
  Anybody,
  SignedIn,
  GatewayOnly,
  Visitors,
  passOf,
  type Pass,
  type Narrowing,
} from './access/may.guard.js';
export { PERMISSIONS, holds, type Permission } from './access/permissions.js';
export { By, Within, IfMatch, Once, OnceIfAsked, expectVersion } from './http/parameters.js';
export { closeWhenIdle } from './http/close-when-idle.js';
export { houseRefusals, languageOf, type RefusalCatalogue } from './http/refusals.js';
export { problemOf, type Problem } from './http/problem.filter.js';
export { Nested, NestedList, OptionalNested } from './http/nested.js';
export { Optional } from './http/optional.js';
export { IsCode, IsDay, IsInstant, Said } from './http/said.js';
export { routesOf, type Route } from './http/routes.js';
export { codeParam, countParam, idParam } from './http/parameters.js';
export { type Page } from './http/paging.js';
export { digestOf } from './operations/digest.js';
export { type LogCheckAnswer, type ShownDeadLetter } from './operations/operations.dto.js';
export { Does, deedOf, type Deed } from './openapi/does.js';
export { shape, named } from './openapi/shapes.js';
export { openApiOf, openApiDocument, problemsOf, type OpenApiPart } from './openapi/document.js';
export {
  among,
  choice,
  equals,
  exactly,
  from,
  ofOrganisations,
  upTo,
  where,
  type Condition,
  type Filter,
  type Finding,
  type ListDefinition,
  type Search,
  type SheetColumn,
  type Sort,
  type Way,
} from './lists/list.js';
export { HeavyWork } from './work/heavy-work.js';
export { eachDue, type DueWork } from './work/each-due.js';
export { recurring, type Recurring } from './work/recurring.js';
export { publishInBulk } from './notices/publish-in-bulk.js';
export { raiseNotices } from './notices/raise-notices.js';
export { Bytes, Files, type MayAttach } from './files/files.js';
export { filesDoor, type FiledNoun } from './files/files.controller.js';
export { FILE_LIFECYCLE, type Attachment } from './files/file.js';
export { FileQuery, RemoveFileBody, ShownFile } from './files/files.dto.js';
export { fileList, filesOf } from './files/file-list.js';
export { InLanguage, ShownSteps, Steps } from './steps/steps.js';
export { TITLES } from './lists/titles.js';
export { Asked, Lists, type AskedList } from './lists/lists.js';
