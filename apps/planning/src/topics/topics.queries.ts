import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { TopicPositionTable, TopicReaderTable, TopicTable } from './topic.table.js';
import type { Topic } from './topic.js';
import type { ShownTopic, ShownTopics } from './topics.dto.js';

/** From here on the database shows this transaction what the person was named for, and no other topic. */
export async function asNamed(tx: Tx, by: Pick<Actor, 'id'>): Promise<void> {
  await tx.query(`select set_config('levada.person', $1, true)`, [by.id]);
}

export async function loadTopic(tx: Tx, by: Actor, id: string): Promise<Topic> {
  await asNamed(tx, by);
  return tx.load(TopicTable, id);
}

@Injectable()
export class TopicsQueries {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(by: Actor): Promise<ShownTopics> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      await asNamed(tx, by);
      return { items: await tx.query<ShownTopics['items'][number]>('select id, title from topic order by title, id') };
    });
  }

  async one(by: Actor, id: string): Promise<ShownTopic> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const { title, text, version } = await loadTopic(tx, by, id);
      const readers = await tx.list(TopicReaderTable, { topicId: id });
      const positions = await tx.list(TopicPositionTable, { topicId: id });
      return {
        ...{ id, title, text, version, readers: readers.map(({ personId }) => personId).sort() },
        positions: positions
          .toSorted((a, b) => (a.takenOn < b.takenOn || (a.takenOn === b.takenOn && a.id < b.id) ? -1 : 1))
          .map((one) => ({
            ...{ id: one.id, who: one.who, stakeholderType: one.stakeholderType },
            ...{ position: one.position, on: one.takenOn },
          })),
      };
    });
  }
}
