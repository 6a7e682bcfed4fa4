/** Starts a service and gives it its doors: permissions, refusals as problem+json, versions as ETags, paging, health. */
export {
  startService,
  type ServiceDefinition,
  type ServiceSettings,
  type RunningService,
} from './service/start-service.js';
export { type ServiceStatus } from './service/health.controller.js';
export { makeLog } from './service/logger.js';
export { CLOCK, LOG, TOKENS, SERVICE_STATUS } from './service/tokens.js';
export { Tokens, scopeOf, type Actor } from './access/actor.js';
export { May, Anybody, permissionOf } from './access/may.guard.js';
export { ROLES, PERMISSIONS, mayDo, type Role, type Permission } from './access/permissions.js';
export { By, IfMatch, Once, expectVersion } from './http/parameters.js';
export { houseRefusals, languageOf, type RefusalCatalogue, type RefusalText } from './http/refusals.js';
export { problemOf, type Problem } from './http/problem.filter.js';
export { Nested, NestedList } from './http/nested.js';
export { idParam } from './http/parameters.js';
export { PageQuery, pageOf, afterKey, afterId, type Page } from './http/paging.js';
