import { IsEmail, IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { LANGUAGES, type Language } from '@levada/kernel';
import { PageQuery } from '@levada/platform';
import type { Person } from './person.js';

export class InvitePersonBody {
  @IsEmail()
  @MaxLength(254)
  email!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name!: string;

  /** Of the letters they get; English when absent. */
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}

export class BlockPersonBody {
  @IsString()
  @MinLength(1)
  @MaxLength(1_000)
  reason!: string;
}

export class PeopleQuery extends PageQuery {
  /** A part of the name or the address. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  @IsOptional()
  @IsIn(['invited', 'active', 'blocked'])
  status?: Person['status'];
}
