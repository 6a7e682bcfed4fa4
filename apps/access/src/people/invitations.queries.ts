import { Inject, Injectable } from '@nestjs/common';
import { among, Lists, TITLES, type AskedList, type ListDefinition, type Page } from '@levada/platform';
import { INSTALLATION } from '../authorities/authority.js';
import type { ShownInvitation } from './invitations.dto.js';

type Row = Omit<ShownInvitation, 'sentAt' | 'expiresAt'> & { readonly sentAt: Date; readonly expiresAt: Date };

export const invitationList: ListDefinition<Row, ShownInvitation> = {
  columns: `i.id, i.person_id as "personId", p.email, p.name, i.status, i.sent_at as "sentAt", i.expires_at as "expiresAt",
    i.times_sent as "timesSent", i.version`,
  from: 'invitation i join person p on p.id = i.person_id',
  id: 'i.id',
  filters: {
    status: among('i.status', ['sent', 'accepted', 'withdrawn'], 'What became of it.', 'sent'),
  },
  sorts: { id: { sql: 'i.id', type: 'uuid' }, email: { sql: 'p.email', type: 'text' } },
  order: '-id',
  search: ['p.email', 'p.name'],
  show: ({ sentAt, expiresAt, ...row }) => ({
    ...row,
    sentAt: sentAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }),
  sheet: [
    { title: TITLES.email, value: ({ email }) => email },
    { title: TITLES.name, value: ({ name }) => name },
    { title: TITLES.status, value: ({ status }) => status },
    { title: TITLES.expiresAt, value: ({ expiresAt }) => expiresAt },
  ],
};

@Injectable()
export class Invitations {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  list(asked: AskedList): Promise<Page<ShownInvitation>> {
    return this.lists.answer({ authorityId: INSTALLATION }, invitationList, asked);
  }

  one(id: string): Promise<ShownInvitation> {
    return this.lists.one({ authorityId: INSTALLATION }, invitationList, id, 'invitation/not-found');
  }
}
