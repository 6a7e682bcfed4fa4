import { IsBoolean, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

export class SignInBody {
  @IsString()
  @MaxLength(254)
  email!: string;

  @IsString()
  @MaxLength(1_000)
  password!: string;

  /** Of the second factor. */
  @IsOptional()
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

  @IsOptional()
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

export class IdentifyBody extends SecretBody {
  /** Slug of the authority to act for. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  authority?: string;
}
