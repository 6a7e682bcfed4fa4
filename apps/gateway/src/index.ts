/** The public door of Levada. */
export { startGateway, type GatewaySettings, type RunningGateway } from './gateway.js';
export { gatewayPart } from './openapi.js';
export { type OutsideIssuer } from './outside.js';
