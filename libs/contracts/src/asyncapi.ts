import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { producerOf, type EventClass } from './envelope.js';
import { EVENTS } from './event-map.js';

type Json = Record<string, unknown>;

/** What services say to each other, as AsyncAPI 3.0: one channel and one message for each event, in the CloudEvents envelope. */
export function asyncApiDocument(version: string): Json {
  const schemas = payloadSchemas();
  const producers = [...new Set(EVENTS.map(({ type }) => producerOf(type)))];
  return {
    asyncapi: '3.0.0',
    info: { title: 'Levada events', version, description: ABOUT },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(EVENTS.map((event) => [channelOf(event), channel(event)])),
    operations: Object.fromEntries(
      EVENTS.map((event) => [
        `${producerOf(event.type)}_tell_${channelOf(event)}`,
        {
          action: 'send',
          channel: { $ref: `#/channels/${channelOf(event)}` },
          tags: [{ name: producerOf(event.type) }],
        },
      ]),
    ),
    components: {
      messages: Object.fromEntries(EVENTS.map((event) => [event.name, message(event)])),
      schemas: { ...schemas, Envelope: ENVELOPE },
      tags: Object.fromEntries(producers.map((name) => [name, { name }])),
    },
  };
}

const ABOUT = `Facts travel over JetStream, at least once and in the order of their producer's log; a reader takes each once. A major
version only grows optional members. \`nounversion\` is the version of the noun: the highest wins, whatever the order.`;

const channelOf = ({ type }: EventClass): string => type.replaceAll(/[.-]/g, '_');

function channel(event: EventClass): Json {
  return { address: event.type, messages: { [event.name]: { $ref: `#/components/messages/${event.name}` } } };
}

function message(event: EventClass): Json {
  const payload = {
    allOf: [
      { $ref: '#/components/schemas/Envelope' },
      {
        type: 'object',
        properties: { type: { const: event.type }, data: { $ref: `#/components/schemas/${event.name}` } },
      },
    ],
  };
  return {
    name: event.type,
    title: event.name,
    contentType: 'application/json',
    payload,
    examples: [{ payload: exampleOf(event) }],
  };
}

/** The schemas that events are made of, nothing else that happens to be loaded. */
function payloadSchemas(): Record<string, Json> {
  const all = validationMetadatasToSchemas({
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: '#/components/schemas/',
  }) as Record<string, Json>;
  const found: Record<string, Json> = {};
  const take = (name: string): void => {
    if (found[name] || !all[name]) return;
    found[name] = all[name];
    for (const [, next] of JSON.stringify(all[name]).matchAll(/#\/components\/schemas\/(\w+)/g)) take(next!);
  };
  for (const event of EVENTS) take(event.name);
  return found;
}

const uuid: Json = { type: 'string', format: 'uuid' };
const ENVELOPE: Json = {
  type: 'object',
  description: 'CloudEvents 1.0 JSON, with its place in the log of its producer.',
  required: [
    'specversion',
    'id',
    'source',
    'type',
    'subject',
    'time',
    'nounversion',
    'correlation',
    'data',
    'producer',
    'epoch',
    'n',
  ],
  properties: {
    specversion: { const: '1.0' },
    id: uuid,
    source: { type: 'string' },
    type: { type: 'string' },
    subject: { type: 'string', description: 'Id of the noun.' },
    time: { type: 'string', format: 'date-time' },
    datacontenttype: { const: 'application/json' },
    authority: { ...uuid, description: 'Absent on reference data that belongs to all.' },
    nounversion: { type: 'integer', minimum: 1 },
    actor: { type: 'string' },
    correlation: { type: 'string' },
    causation: { type: 'string' },
    producer: { type: 'string' },
    epoch: { type: 'integer', minimum: 1, description: 'Raised when the producer was restored.' },
    n: { type: 'integer', minimum: 1, description: 'Counts without gaps within an epoch.' },
    previous: { ...uuid, description: 'Id of event n − 1.' },
    data: { type: 'object' },
  },
};

function exampleOf({ type, example }: EventClass): Json {
  const id = '019a9d3e-1c00-7000-8000-00000000e001';
  return {
    specversion: '1.0',
    id,
    source: `/levada/${producerOf(type)}`,
    type,
    subject: '019a9d3e-1c00-7000-8000-00000000e002',
    time: '2026-03-01T08:00:00.000Z',
    datacontenttype: 'application/json',
    nounversion: 1,
    correlation: '019a9d3e-1c00-7000-8000-00000000e003',
    producer: producerOf(type),
    epoch: 1,
    n: 1,
    data: example,
  };
}
