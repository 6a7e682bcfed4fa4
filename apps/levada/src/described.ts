import { asyncApiDocument } from '@levada/contracts';
import { gatewayPart } from '@levada/gateway';
import { openApiDocument, openApiOf } from '@levada/platform';
import { SERVICES } from './services.js';
import { VERSION } from './version.js';

/** What the house says of itself: its door and its facts. Needs nothing that runs. */
export function describeHouse(): { openApi: object; asyncApi: object } {
  return {
    openApi: openApiDocument([...SERVICES.map(openApiOf), gatewayPart], VERSION),
    asyncApi: asyncApiDocument(VERSION),
  };
}
