import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsDefined,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';

/** A sentence in every language of the house: each reader gets it in theirs. */
export class Sentences {
  @IsString()
  @MaxLength(2_000)
  en!: string;

  @IsString()
  @MaxLength(2_000)
  cs!: string;

  @IsString()
  @MaxLength(2_000)
  de!: string;

  @IsString()
  @MaxLength(2_000)
  lv!: string;
}

/** Who is told: these people, and who holds one of these roles for the authority when it is raised. */
export class NoticeRecipients {
  @IsOptional()
  @IsUUID('all', { each: true })
  @ArrayMaxSize(200)
  people?: string[];

  @IsOptional()
  @IsString({ each: true })
  @ArrayMaxSize(20)
  roles?: string[];

  /** Of the roles, only those held for this organisation of the register; absent: those held for the whole authority. */
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  /** Whoever did it knows it already. */
  @IsOptional()
  @IsUUID()
  except?: string;
}

/** Something that people should know, said whole: who delivers it knows nothing of what it is about. */
export class RaisedNotice {
  @IsUUID()
  noticeId!: string;

  /** What it is about and what happened: `decision/granted`. */
  @Matches(/^[a-z-]+\/[a-z-]+$/)
  kind!: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => NoticeRecipients)
  to!: NoticeRecipients;

  @IsDefined()
  @ValidateNested()
  @Type(() => Sentences)
  title!: Sentences;

  @IsDefined()
  @ValidateNested()
  @Type(() => Sentences)
  text!: Sentences;

  /** The screen that shows it: `/rounds/0198…`. */
  @Matches(/^\/[\w\-/#?=&.]*$/)
  @MinLength(1)
  @MaxLength(300)
  path!: string;
}

/** Up to 100 notices of one step. */
export class RaisedNotices {
  @IsDefined()
  @ValidateNested({ each: true })
  @Type(() => RaisedNotice)
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  items!: RaisedNotice[];
}

export const A_NOTICE: RaisedNotice = {
  noticeId: '019a9d3e-1c00-7000-8000-000000000061',
  kind: 'decision/granted',
  to: {
    roles: ['provider-editor', 'provider-certifier'],
    organisationId: '019a9d3e-1c00-7000-8000-000000000004',
    except: '019a9d3e-1c00-7000-8000-000000000042',
  },
  title: {
    en: 'Application 1.10 was granted 49,336.00 CZK',
    cs: 'Žádosti 1.10 bylo přiznáno 49 336,00 CZK',
    de: 'Antrag 1.10: 49.336,00 CZK bewilligt',
    lv: 'Pieteikumam 1.10 piešķirts 49 336,00 CZK',
  },
  text: { en: '…', cs: '…', de: '…', lv: '…' },
  path: '/rounds/019a9d3e-1c00-7000-8000-000000000051',
};
