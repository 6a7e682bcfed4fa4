import type { Static } from '@sinclair/typebox';
import { named, shape } from '@levada/platform';
import { roomShape } from './shown-room.queries.js';

/** The room of one application of a round. */
export const ShownRoom = named('ApplicationRoom', {
  ...{ applicationId: shape.id, reference: shape.text, title: shape.text, organisationId: shape.id },
  ...{ organisation: shape.orNull(shape.text), serviceId: shape.orNull(shape.id), requested: shape.money },
  ...{ status: shape.oneOf('submitted', 'withdrawn', 'decided'), room: roomShape },
  /** Of the application. */
  version: shape.version,
});
export type ShownRoom = Static<typeof ShownRoom>;

/** How far a round was reckoned. */
export const ShownReckoning = named('RoomsReckoned', {
  ...{ roundId: shape.id, year: shape.count, applications: shape.count, reckoned: shape.count },
  /** Those for which no compensation could be reckoned; the list of rooms says why of each. */
  without: shape.count,
});
export type ShownReckoning = Static<typeof ShownReckoning>;

/** The room of an application as it is now, with who gives what to the same service. */
export const ShownRoomNow = named('RoomNow', {
  ...{ applicationId: shape.id, reference: shape.text, serviceId: shape.orNull(shape.id), room: roomShape },
  others: shape.list(
    shape.object({ from: shape.oneOf('record', 'budget', 'decision'), funder: shape.text, amount: shape.money }),
  ),
});
export type ShownRoomNow = Static<typeof ShownRoomNow>;
