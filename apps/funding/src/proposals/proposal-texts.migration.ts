import { SqlMigration, forceRowSecurity, grantInsertOnly } from '@levada/persistence';

/** The very texts that approvals are bound to: who signs a changed one sees what changed. They only grow, and are what their hash says. */
export class ProposalTexts1765200000001 extends SqlMigration {
  readonly statements = [
    `create table proposal_text (proposal_id uuid not null references proposal, content_hash text not null, authority_id uuid not null,
       content text not null, submitted_by text not null, submitted_at timestamptz not null, primary key (proposal_id, content_hash),
       constraint proposal_text_as_hashed check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')))`,
    ...grantInsertOnly('proposal_text'),
    ...forceRowSecurity('proposal_text'),
  ];
}
