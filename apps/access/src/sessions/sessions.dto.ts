import { IsBoolean, IsString, MaxLength, MinLength } from 'class-validator';
import { Optional } from '@levada/platform';

export class SignInBody {
  @IsString()
  @MaxLength(254)
  email!: string;

  @IsString()
  @MaxLength(1_000)
  password!: string;

  /** Of the second factor. */
  @Optional()
  @IsString()
  @MinLength(6)
  @MaxLength(12)
  code?: string;
}

export class SignInOutsideBody {
  @IsString()
  @MaxLength(400)
  issuer!: string;

  @IsString()
  @MaxLength(400)
  subject!: string;

  @Optional()
  @IsString()
  @MaxLength(254)
  email?: string;

  @IsBoolean()
  emailVerified!: boolean;
}

export class SecretBody {
  @IsString()
  @MaxLength(100)
  secret!: string;
}

export class FindAuthorityBody {
  @IsString()
  @MaxLength(40)
  slug!: string;
}

export class IdentifyBody extends SecretBody {
  /** Slug of the authority to act for. */
  @Optional()
  @IsString()
  @MaxLength(40)
  authority?: string;
}
