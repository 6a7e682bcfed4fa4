import { IsString, Matches, MaxLength } from 'class-validator';

export class InvitationTokenBody {
  /** The secret of the link. */
  @IsString()
  @Matches(/^lvi_[\w-]{43}$/)
  token!: string;
}

export class AcceptInvitationBody extends InvitationTokenBody {
  @IsString()
  @MaxLength(1_000)
  password!: string;
}
