import { refuse } from '@levada/kernel';

/** Lets a script act as a person, for one authority, with what the person is granted there at that moment. */
export interface ApiToken {
  readonly id: string;
  readonly personId: string;
  readonly authorityId: string;
  readonly name: string;
  readonly tokenHash: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly withdrawnAt: Date | null;
  readonly version: number;
}

const MOST_DAYS = 366;

export function newApiToken(
  told: Pick<ApiToken, 'id' | 'personId' | 'authorityId' | 'name' | 'tokenHash'>,
  { at, days }: { at: Date; days: number },
): ApiToken {
  if (days > MOST_DAYS) throw refuse('api-token/too-long', { most: MOST_DAYS });
  return {
    ...told,
    createdAt: at,
    expiresAt: new Date(at.getTime() + days * 86_400_000),
    withdrawnAt: null,
    version: 1,
  };
}

export function isGood({ withdrawnAt, expiresAt }: Pick<ApiToken, 'withdrawnAt' | 'expiresAt'>, at: Date): boolean {
  return withdrawnAt === null && at < expiresAt;
}

export function withdrawApiToken(token: ApiToken, at: Date): ApiToken {
  if (token.withdrawnAt !== null) throw refuse('api-token/withdrawn');
  return { ...token, withdrawnAt: at, version: token.version + 1 };
}
