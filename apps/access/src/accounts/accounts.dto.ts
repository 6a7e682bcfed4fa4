import { IsString, MaxLength, MinLength } from 'class-validator';

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
