import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { DEMO_PEOPLE, type DemoRole } from './demo-account.js';

export class DemoTokenBody {
  @IsIn(Object.keys(DEMO_PEOPLE))
  role!: DemoRole;

  /** Slug of the authority; the operator's token needs none. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  authority?: string;
}
