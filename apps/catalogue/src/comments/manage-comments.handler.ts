import { Inject, Injectable } from '@nestjs/common';
import { CatalogueNoticesRaisedV1 } from '@levada/contracts';
import { dispose, newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, raiseNotices, scopeOf, type Actor, type Reach } from '@levada/platform';
import { commentAnswered } from '../participants/catalogue-notice.js';
import { ParticipantTable } from '../participants/participant.table.js';
import { findParticipant } from '../participants/participants.queries.js';
import { expectEditable } from '../versions/catalogue-version.js';
import { codesOf, lockVersion, sightOf } from '../versions/versions.queries.js';
import { comment, type EntryComment } from './entry-comment.js';
import { EntryCommentTable } from './entry-comment.table.js';
import type { AnswerEntryCommentDto, MakeEntryCommentDto } from './entry-comments.dto.js';

/** Takes what is said of a draft, and the office's answer to each. */
@Injectable()
export class EntryComments {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async make(by: Actor, reach: Reach, versionId: string, told: MakeEntryCommentDto): Promise<EntryComment> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const version = await lockVersion(tx, versionId, sightOf(by));
      const { code = null, text, authorName } = told;
      const made = comment(version, await codesOf(tx, versionId), {
        ...{ id: newId(at), code, text, authorName, madeBy: by.id, madeAt: at },
        participantId: await speaksFor(tx, versionId, reach, told.participantId),
      });
      tx.store(EntryCommentTable, made, { action: 'comment', detail: { versionId, code } });
      return made;
    });
  }

  async answer(
    by: Actor,
    { versionId, commentId }: { readonly versionId: string; readonly commentId: string },
    read: number,
    told: AnswerEntryCommentDto,
  ): Promise<EntryComment> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const version = await lockVersion(tx, versionId, sightOf(by));
      expectEditable(version);
      const made = await tx.find(EntryCommentTable, { id: commentId, versionId });
      if (!made) throw refuse('entry-comment/not-found', { id: commentId });
      expectVersion(made, read);
      const answered = dispose(made, { ...told, by: by.id, at });
      tx.store(EntryCommentTable, answered, { action: 'answer', detail: { disposition: told.disposition } });
      const notice = commentAnswered(answered, version);
      if (notice) raiseNotices(tx, CatalogueNoticesRaisedV1, [notice]);
      return answered;
    });
  }
}

/** People of a provider speak for their own party, named or not; the office for whom it names, or for itself. */
async function speaksFor(tx: Tx, versionId: string, reach: Reach, id: string | undefined): Promise<string | null> {
  if (id !== undefined) return (await findParticipant(tx, versionId, id, reach)).id;
  if (reach.everywhere) return null;
  for (const organisationId of reach.organisations) {
    const own = await tx.find(ParticipantTable, { versionId, organisationId });
    if (own) return own.id;
  }
  throw refuse('participant/not-found', { id: '–' });
}
