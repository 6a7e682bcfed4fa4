import { IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { named, shape, Optional } from '@levada/platform';
import { DEMO_PEOPLE, type DemoRole } from './demo-account.js';

export class DemoTokenBody {
  @IsIn(Object.keys(DEMO_PEOPLE))
  role!: DemoRole;

  /** Slug of the authority; the operator's token needs none. */
  @Optional()
  @IsString()
  @MaxLength(40)
  authority?: string;

  /** Of which provider, when somebody of one is asked for the first time. */
  @Optional()
  @IsUUID()
  organisationId?: string;
}

export const DemoAccountsAnswer = named('DemoAccounts', {
  password: shape.text,
  items: shape.list(shape.object({ role: shape.text, name: shape.text, email: shape.text })),
});

export const DemoTokenAnswer = named('DemoToken', {
  ...{ token: shape.text, expiresAt: shape.instant, personId: shape.id, name: shape.text },
});
