import { Inject, Injectable } from '@nestjs/common';
import { civilDate, newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { TopicPositionTable, TopicReaderTable, TopicTable } from './topic.table.js';
import type { Topic } from './topic.js';
import type { OpenTopicDto, TakePositionDto } from './topics.dto.js';
import { asNamed, loadTopic } from './topics.queries.js';

interface Which {
  readonly id: string;
  readonly read: number;
}

/** Opens sensitive topics, names who sees them, and writes positions down. The audit says that, and nothing of what. */
@Injectable()
export class KeepTopics {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who opens it is named at once. */
  async open(by: Actor, { title, text }: OpenTopicDto): Promise<string> {
    const at = this.clock.now();
    const topic = { id: newId(at), authorityId: by.authorityId, title, text, openedBy: by.id, version: 1 };
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      await asNamed(tx, by);
      tx.store(TopicTable, topic, { action: 'open' });
      tx.append(TopicReaderTable, [readerOf(topic, by.id, by.id, at)]);
      return topic.id;
    });
  }

  async name(by: Actor, which: Which, person: string): Promise<void> {
    const personId = asKnown(person);
    await this.change(by, which, 'name', async (tx, topic) => {
      if (!(await tx.find(TopicReaderTable, { topicId: topic.id, personId })))
        tx.append(TopicReaderTable, [readerOf(topic, personId, by.id, tx.scope.at)]);
    });
  }

  async unname(by: Actor, which: Which, person: string): Promise<void> {
    const personId = asKnown(person);
    await this.change(by, which, 'unname', async (tx, topic) => {
      if (topic.openedBy === personId) throw refuse('topic/opener-stays');
      await tx.query('delete from topic_reader where topic_id = $1 and person_id = $2', [topic.id, personId]);
    });
  }

  async takePosition(by: Actor, which: Which, told: TakePositionDto): Promise<void> {
    const { on, who, stakeholderType, position } = told;
    await this.change(by, which, 'take-position', async (tx, { id: topicId, authorityId }) => {
      tx.append(TopicPositionTable, [
        {
          ...{ id: newId(tx.scope.at), authorityId, topicId, who, stakeholderType, position },
          ...{ takenOn: civilDate(on), recordedBy: by.id },
        },
      ]);
    });
  }

  private async change(
    by: Actor,
    { id, read }: Which,
    action: string,
    work: (tx: Tx, topic: Topic) => Promise<void>,
  ): Promise<void> {
    await this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const topic = await loadTopic(tx, by, id);
      expectVersion(topic, read);
      await work(tx, topic);
      tx.store(TopicTable, { ...topic, version: topic.version + 1 }, { action });
    });
  }
}

/** An id is told in any case, and compared as text. */
function asKnown(id: string): string {
  return id.toLowerCase();
}

function readerOf({ id: topicId, authorityId }: Topic, personId: string, namedBy: string, namedAt: Date) {
  return { topicId, personId, authorityId, namedBy, namedAt };
}
