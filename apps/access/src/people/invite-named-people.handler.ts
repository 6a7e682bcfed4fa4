import { Inject, Injectable, Optional } from '@nestjs/common';
import type { NamedPerson, ProviderPeopleNamedV1 } from '@levada/contracts';
import { newId } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import { giveGrant } from '../grants/role-grant.js';
import { giveAndTell, holdsAlready } from '../grants/grants.queries.js';
import { MAIL, type MailConfig } from '../mail.config.js';
import { InvitePerson } from './invite-person.handler.js';

/** Invites those who will work for a provider that was registered, and gives them their role for it. */
@Injectable()
export class InviteNamedPeople {
  constructor(
    @Inject(InvitePerson) private readonly inviting: InvitePerson,
    @Optional() @Inject(MAIL) private readonly mail: MailConfig | undefined,
  ) {}

  /** In the transaction of the event: `tx` is of the authority that registered the provider. */
  async invite(tx: Tx, { organisationId, namedBy, people }: ProviderPeopleNamedV1): Promise<void> {
    for (const person of people) {
      if (await isNew(tx, person)) await this.inviteOne(tx, person, organisationId, namedBy);
    }
  }

  private async inviteOne(tx: Tx, named: NamedPerson, organisationId: string, by: string): Promise<void> {
    const { name, email, language, role } = named;
    const invited = await this.inviting.inviteIn(tx, { email, name, language });
    // Somebody whom the operator blocked stays outside, whoever names them; nobody gives a role to themselves.
    if (!invited || invited.person.id === by) return;
    await tx.flush();
    const { authorityId, at } = tx.scope;
    const whose = { id: newId(at), authorityId: authorityId!, personId: invited.person.id };
    const grant = giveGrant(whose, { role, organisationId }, { by, at });
    if (!(await holdsAlready(tx, grant))) await giveAndTell(tx, grant, this.mail !== undefined);
  }
}

/** A log that is heard anew invites nobody anew: what was withdrawn meanwhile stays withdrawn. */
async function isNew(tx: Tx, { invitationId }: NamedPerson): Promise<boolean> {
  const heard = await tx.query(
    'insert into heard_naming (id, authority_id, heard_at) values ($1, $2, $3) on conflict do nothing returning id',
    [invitationId, tx.scope.authorityId, tx.scope.at],
  );
  return heard.length > 0;
}
