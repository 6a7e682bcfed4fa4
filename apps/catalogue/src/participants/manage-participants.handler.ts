import { Inject, Injectable } from '@nestjs/common';
import { CatalogueNoticesRaisedV1 } from '@levada/contracts';
import { newId, refuse, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, expectVersion, raiseNotices, scopeOf, type Actor, type Reach } from '@levada/platform';
import { contentHashOf, lockVersion, sightOf } from '../versions/versions.queries.js';
import { invited } from './catalogue-notice.js';
import { invite, takePosition, type Participant } from './participant.js';
import { ParticipantTable } from './participant.table.js';
import { findParticipant } from './participants.queries.js';
import type { InviteDto, PositionDto } from './participants.dto.js';

/** Invites parties to a draft, and writes down what position they take. */
@Injectable()
export class Participants {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async invite(by: Actor, versionId: string, told: InviteDto): Promise<Participant> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const version = await lockVersion(tx, versionId, sightOf(by));
      const participant = invite(version, {
        ...{ id: newId(at), organisationId: told.organisationId ?? null, name: told.name.trim() },
        ...{ invitedBy: by.id, invitedAt: at },
      });
      tx.store(ParticipantTable, participant, { action: 'invite', detail: { versionId } });
      const notice = invited(participant, version);
      if (notice) raiseNotices(tx, CatalogueNoticesRaisedV1, [notice]);
      return participant;
    });
  }

  /** For their own party; the office writes down what was said to it on paper. */
  async takePosition(
    by: Actor,
    reach: Reach,
    { versionId, participantId }: { readonly versionId: string; readonly participantId: string },
    read: number,
    told: PositionDto,
  ): Promise<Participant> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const version = await lockVersion(tx, versionId, sightOf(by));
      const participant = await findParticipant(tx, versionId, participantId, reach);
      expectVersion(participant, read);
      const current = await contentHashOf(tx, versionId);
      if (told.contentHash !== current) throw refuse('participant/content-changed');
      const { position, remark = null } = told;
      const taken = takePosition(participant, version, { position, remark, contentHash: current, by: by.id, at });
      tx.store(ParticipantTable, taken, { action: 'take-position', detail: { versionId, position } });
      return taken;
    });
  }
}
