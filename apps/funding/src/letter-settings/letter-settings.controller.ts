import { Body, Controller, Get, HttpCode, Inject, Put } from '@nestjs/common';
import { newId, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { By, CLOCK, Does, May, scopeOf, type Actor } from '@levada/platform';
import { nextSettings, type LetterSettings, type LetterSettingsText } from './letter-settings.js';
import { LetterSettingsBody, ShownLetterSettings } from './letter-settings.dto.js';
import { currentLetterSettings, expectLetterSettings } from './letter-settings.queries.js';
import { LetterSettingsTable } from './letter-settings.table.js';

@Controller('api/v1/funding/letter-settings')
export class LetterSettingsController {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Put()
  @HttpCode(200)
  @May('funding:set-letter-settings')
  @Does({
    id: 'setLetterSettings',
    summary:
      'Who writes letters of decision, and what can be done against one, in each language; letters that are out keep theirs.',
    answer: ShownLetterSettings,
    refuses: ['letter-settings/language-twice'],
    example: {
      sender: { name: 'Landkreis Muster', address: 'Am Markt 1\n00000 Musterstadt', signatory: 'Die Landrätin' },
      texts: [
        {
          language: 'de',
          remedy: {
            title: 'Rechtsbehelfsbelehrung',
            text: 'Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe Widerspruch erhoben werden.',
          },
        },
      ],
    },
  })
  async set(@By() by: Actor, @Body() body: LetterSettingsBody): Promise<ShownLetterSettings> {
    const at = this.clock.now();
    const known = { id: newId(at), authorityId: by.authorityId, publishedBy: by.id, publishedAt: at };
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`letter settings ${by.authorityId}`]);
      const current = await currentLetterSettings(tx);
      const next = nextSettings(known, textOf(body), current);
      if (next) tx.store(LetterSettingsTable, next, { action: 'set', detail: { number: next.number } });
      return shown(next ?? current!);
    });
  }

  @Get()
  @May('funding:read-funding')
  @Does({
    id: 'getLetterSettings',
    summary: 'How letters of decision are written now.',
    answer: ShownLetterSettings,
    refuses: ['letter-settings/none'],
  })
  async current(@By() by: Actor): Promise<ShownLetterSettings> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => shown(await expectLetterSettings(tx)));
  }
}

/** As plain data: what is compared and kept has no class. */
function textOf({ sender, texts }: LetterSettingsBody): LetterSettingsText {
  const { name, address = null, contact = null, signatory = null } = sender;
  return {
    sender: { name, address, contact, signatory },
    texts: texts.map(({ language, remedy: { title, text } }) => ({ language, remedy: { title, text } })),
  };
}

function shown({ number, sender, texts, publishedBy, publishedAt }: LetterSettings): ShownLetterSettings {
  return {
    ...{ number, sender, texts: texts.map((one) => ({ ...one })), publishedBy, publishedAt: publishedAt.toISOString() },
  };
}
