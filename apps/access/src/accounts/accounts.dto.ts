import { IsString, MaxLength, MinLength } from 'class-validator';
import { named, shape } from '@levada/platform';

export class ChangePasswordBody {
  @IsString()
  @MaxLength(1_000)
  current!: string;

  @IsString()
  @MaxLength(1_000)
  password!: string;
}

export class CodeBody {
  /** Six digits. */
  @IsString()
  @MinLength(6)
  @MaxLength(12)
  code!: string;
}

export class PasswordBody {
  @IsString()
  @MaxLength(1_000)
  password!: string;
}

/** What an authenticator reads from a QR code, and the secret to type where it cannot. */
export const SecondFactorAnswer = named('SecondFactor', { secret: shape.text, address: shape.text });
