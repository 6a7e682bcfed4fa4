import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Topic, TopicPosition, TopicReader } from './topic.js';

export const TopicTable = new EntitySchema<Topic>({
  name: 'topic',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    title: column.text,
    text: column.text,
    openedBy: column.text,
    version: column.version,
  },
});

export const TopicReaderTable = new EntitySchema<TopicReader>({
  name: 'topic_reader',
  columns: {
    topicId: column.id,
    personId: { ...column.text, primary: true },
    authorityId: column.uuid,
    namedBy: column.text,
    namedAt: column.instant,
  },
});

export const TopicPositionTable = new EntitySchema<TopicPosition>({
  name: 'topic_position',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    topicId: column.uuid,
    who: column.text,
    stakeholderType: column.text,
    position: column.text,
    takenOn: column.date,
    recordedBy: column.text,
  },
});
