import { Body, Controller, Get, Inject, Param, ParseEnumPipe, Post, Put } from '@nestjs/common';
import { refuse } from '@levada/kernel';
import { Asked, By, Does, idParam, IfMatch, May, type Actor, type AskedList, type Page } from '@levada/platform';
import { textsOf } from '../service-types/service-type.js';
import { CODE_LISTS, type CodeEntry, type CodeList } from './code-entry.js';
import { CodeEntryDto, NewCodeEntryDto, ShownCodeEntry } from './code-lists.dto.js';
import { codeList, CodeListsQueries } from './code-lists.queries.js';
import { KeepCode } from './keep-code.handler.js';

const LISTS = Object.fromEntries(CODE_LISTS.map((one) => [one, one]));
const knownList = new ParseEnumPipe(LISTS, {
  exceptionFactory: () => refuse('code-list/not-found', { known: CODE_LISTS.join(', ') }),
});
const WRONG = ['code-entry/no-name', 'code-entry/period-reversed', 'code-entry/own-successor'];
const ENTRY = { names: { de: 'Seniorinnen und Senioren', en: 'Seniors' }, validFrom: '2020-01-01' };

@Controller('api/v1/catalogue/code-lists')
export class CodeListsController {
  constructor(
    @Inject(KeepCode) private readonly keeping: KeepCode,
    @Inject(CodeListsQueries) private readonly codes: CodeListsQueries,
  ) {}

  @Get()
  @May('catalogue:read-catalogue', 'anywhere')
  @Does({
    id: 'listCodes',
    summary: 'Target groups, units: the codes of an authority.',
    answer: ShownCodeEntry,
    list: codeList,
  })
  async list(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ShownCodeEntry>> {
    return this.codes.list(by, asked);
  }

  @Post(':list')
  @May('catalogue:keep-code-lists')
  @Does({
    id: 'addCode',
    summary: 'Adds a code to a list. From then on entries of the catalogue name only codes of that list.',
    answer: ShownCodeEntry,
    refuses: [
      ...WRONG,
      'code-list/not-found',
      'code-entry/code-taken',
      'code-entry/unknown',
      'code-entry/successor-of-none',
    ],
    example: { code: 'seniors', ...ENTRY },
  })
  async add(
    @By() by: Actor,
    @Param('list', knownList) list: CodeList,
    @Body() { code, ...told }: NewCodeEntryDto,
  ): Promise<ShownCodeEntry> {
    return shown(await this.keeping.add(by, list, code, told));
  }

  @Put('entries/:id')
  @May('catalogue:keep-code-lists')
  @Does({
    id: 'changeCode',
    summary: 'Changes what is said of a code, all of it; one that ends names what takes its place.',
    answer: ShownCodeEntry,
    refuses: [...WRONG, 'code-entry/not-found', 'code-entry/unknown', 'code-entry/successor-of-none'],
    example: ENTRY,
  })
  async change(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() told: CodeEntryDto,
  ): Promise<ShownCodeEntry> {
    return shown(await this.keeping.change(by, id, read, told));
  }
}

function shown({ authorityId: _own, names, ...said }: CodeEntry): ShownCodeEntry {
  return { ...said, names: textsOf(names) };
}
