import { Body, Controller, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { Asked, By, Does, idParam, IfMatch, May, type Actor, type AskedList, type Page } from '@levada/platform';
import { OpenProgrammeBody, ProgrammeTextBody, ShownProgrammeVersion } from './programmes.dto.js';
import { programmeList, Programmes } from './programmes.queries.js';
import { WriteProgramme } from './write-programme.handler.js';

const TEXT = {
  guideline: 'Program podporuje registrované sociální služby v základní síti kraje.',
  conditions: [
    {
      code: 'registered',
      source: 'čl. 3 odst. 1',
      holds: { is: '=', of: [{ fact: 'providerStanding' }, { text: 'registered' }] },
      otherwise: {
        en: 'The provider is not registered (article 3).',
        cs: 'Poskytovatel není registrován (čl. 3).',
        de: 'Der Anbieter ist nicht registriert (Art. 3).',
        lv: 'Sniedzējs nav reģistrēts (3. p.).',
      },
    },
    {
      code: 'at-most-70-percent',
      source: 'čl. 5',
      holds: { is: '≤', of: [{ fact: 'requestedShare' }, { number: '7/10' }] },
      otherwise: {
        en: 'At most 70 % of the costs can be asked for; {requested} of {costs} are.',
        cs: 'Požadovat lze nejvýše 70 % nákladů; požadováno je {requested} z {costs}.',
        de: 'Höchstens 70 % der Kosten können beantragt werden; beantragt sind {requested} von {costs}.',
        lv: 'Var pieprasīt ne vairāk kā 70 % izmaksu; pieprasīti {requested} no {costs}.',
      },
    },
  ],
};
const FAULTY = ['rules/faulty', 'rules/code-twice'];

/** What money is given for and under which conditions, in versions. */
@Controller('api/v1/funding')
export class ProgrammesController {
  constructor(
    @Inject(WriteProgramme) private readonly handler: WriteProgramme,
    @Inject(Programmes) private readonly programmes: Programmes,
  ) {}

  @Post('programmes')
  @May('funding:write-programme')
  @Does({
    id: 'openProgramme',
    summary: 'Opens a programme with the draft of its first text.',
    answer: ShownProgrammeVersion,
    refuses: [...FAULTY, 'programme/code-taken'],
    example: { code: 'A-2027', title: 'Dotace na sociální služby 2027', ...TEXT },
  })
  async open(@Body() body: OpenProgrammeBody, @By() by: Actor): Promise<ShownProgrammeVersion> {
    return this.programmes.one(by, await this.handler.open(body, by));
  }

  @Get('programme-versions')
  @May('funding:read-funding', 'anywhere')
  @Does({
    id: 'listProgrammeVersions',
    summary: 'Texts of programmes, newest first.',
    answer: ShownProgrammeVersion,
    list: programmeList,
  })
  async list(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ShownProgrammeVersion>> {
    return this.programmes.list(by, asked);
  }

  @Get('programme-versions/:id')
  @May('funding:read-funding', 'anywhere')
  @Does({
    id: 'getProgrammeVersion',
    summary: 'One text of a programme.',
    answer: ShownProgrammeVersion,
    refuses: ['programme-version/not-found'],
  })
  async one(@idParam('id') id: string, @By() by: Actor): Promise<ShownProgrammeVersion> {
    return this.programmes.one(by, id);
  }

  @Post('programmes/:programmeId/versions')
  @May('funding:write-programme')
  @Does({
    id: 'beginProgrammeVersion',
    summary: 'Begins the next text of a programme.',
    answer: ShownProgrammeVersion,
    refuses: [...FAULTY, 'programme/not-found', 'programme/draft-begun'],
    example: TEXT,
  })
  async begin(
    @idParam('programmeId') programmeId: string,
    @Body() body: ProgrammeTextBody,
    @By() by: Actor,
  ): Promise<ShownProgrammeVersion> {
    return this.programmes.one(by, await this.handler.begin(programmeId, body, by));
  }

  @Put('programme-versions/:id')
  @May('funding:write-programme')
  @Does({
    id: 'rewriteProgrammeVersion',
    summary: 'Writes a draft anew.',
    answer: ShownProgrammeVersion,
    refuses: [...FAULTY, 'programme-version/not-found', 'programme/not-a-draft'],
    example: TEXT,
  })
  async rewrite(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: ProgrammeTextBody,
    @By() by: Actor,
  ): Promise<ShownProgrammeVersion> {
    await this.handler.rewrite(id, version, body, by);
    return this.programmes.one(by, id);
  }

  @Post('programme-versions/:id/publish')
  @HttpCode(200)
  @May('funding:publish-programme')
  @Does({
    id: 'publishProgrammeVersion',
    summary: 'Puts a text in force, as a second person; rounds that were opened before stay under theirs.',
    answer: ShownProgrammeVersion,
    refuses: ['programme-version/not-found', 'programme/not-a-draft', 'programme/same-person'],
  })
  async publish(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @By() by: Actor,
  ): Promise<ShownProgrammeVersion> {
    await this.handler.publish(id, version, by);
    return this.programmes.one(by, id);
  }
}
