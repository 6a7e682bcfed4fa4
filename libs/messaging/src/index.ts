/** How facts travel: the relay of a service's log to JetStream, and the consumer of others' logs with its inbox. */
export { Messaging, type MessagingOptions, type MessagingStatus } from './messaging.js';
export { relay, resting, PAGE, type RelayState, type RelayInput, type RelayEffect } from './relay-machine.js';
export {
  consume,
  consumerAt,
  BATCH,
  TRIES,
  type ConsumerState,
  type ConsumerInput,
  type ConsumerEffect,
} from './consumer-machine.js';
export { EventsFromJetStream, EventContext } from './strategy.js';
export { type EventHandler } from './effects.js';
export { silent, type Log } from './log.js';
export { streamOf, headSubject, catchUpSubject } from './nats.js';
