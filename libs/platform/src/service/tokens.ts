/** Names under which Nest hands out what a service is started with. */
export const CLOCK = Symbol('clock');
export const TOKENS = Symbol('tokens');
export const SERVICE_NAME = Symbol('service name');
export const REFUSALS = Symbol('refusals');
export const LOG = Symbol('log');
export const DATABASE = Symbol('database');
export const OPERATIONS = Symbol('operations');
export const SERVICE_STATUS = Symbol('service status');
