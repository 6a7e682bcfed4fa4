import { Module } from '@nestjs/common';
import { AccountsController } from './accounts/accounts.controller.js';
import { OwnAccount } from './accounts/own-account.handler.js';
import { ApiTokensController } from './api-tokens/api-tokens.controller.js';
import { ApiTokens } from './api-tokens/api-tokens.queries.js';
import { CreateApiToken } from './api-tokens/create-api-token.handler.js';
import { AuthoritiesController } from './authorities/authorities.controller.js';
import { Authorities } from './authorities/authorities.queries.js';
import { OpenAuthority } from './authorities/open-authority.handler.js';
import { AdvanceClock } from './clock/advance-clock.handler.js';
import { ClockController } from './clock/clock.controller.js';
import { DemoAccountsController } from './demo-accounts/demo-accounts.controller.js';
import { MakeDemoPerson } from './demo-accounts/make-demo-person.handler.js';
import { GiveGrant } from './grants/give-grant.handler.js';
import { GrantsController } from './grants/grants.controller.js';
import { Grants } from './grants/grants.queries.js';
import { WithdrawGrant } from './grants/withdraw-grant.handler.js';
import { NoticesConsumer } from './notices/notices.consumer.js';
import { NoticesController } from './notices/notices.controller.js';
import { Notices } from './notices/notices.queries.js';
import { SendMails } from './notices/send-mails.handler.js';
import { AcceptInvitation } from './people/accept-invitation.handler.js';
import { InvitationsController } from './people/invitations.controller.js';
import { Invitations } from './people/invitations.queries.js';
import { SendInvitation } from './people/send-invitation.handler.js';
import { BlockPerson } from './people/block-person.handler.js';
import { InviteNamedPeople } from './people/invite-named-people.handler.js';
import { InvitePerson } from './people/invite-person.handler.js';
import { NamedPeopleConsumer } from './people/named-people.consumer.js';
import { PeopleController } from './people/people.controller.js';
import { People } from './people/people.queries.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { Identities } from './sessions/sessions.queries.js';
import { SignIn } from './sessions/sign-in.handler.js';

@Module({
  controllers: [
    AuthoritiesController,
    PeopleController,
    GrantsController,
    InvitationsController,
    AccountsController,
    ApiTokensController,
    NoticesController,
    NoticesConsumer,
    NamedPeopleConsumer,
    SessionsController,
    DemoAccountsController,
    ClockController,
  ],
  providers: [
    ...[OpenAuthority, Authorities],
    ...[InvitePerson, InviteNamedPeople, BlockPerson, People],
    ...[GiveGrant, WithdrawGrant, Grants],
    ...[SendInvitation, AcceptInvitation, Invitations],
    ...[SendMails, Notices],
    ...[SignIn, Identities],
    ...[OwnAccount, CreateApiToken, ApiTokens],
    ...[MakeDemoPerson, AdvanceClock],
  ],
})
export class AccessModule {}
