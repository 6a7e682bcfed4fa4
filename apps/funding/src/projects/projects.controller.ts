import { Body, Controller, Get, Inject, Post, Put } from '@nestjs/common';
import type { IdempotencyKey } from '@levada/persistence';
import {
  Asked,
  By,
  Does,
  idParam,
  IfMatch,
  May,
  OnceIfAsked,
  type Actor,
  type AskedList,
  type Page,
} from '@levada/platform';
import { KeepProject } from './keep-project.handler.js';
import { ProjectBody, ShownProject } from './projects.dto.js';
import { projectList, Projects } from './projects.queries.js';

const FAULTY = [
  ...['source/not-found', 'plan/not-known', 'priority/not-in-plan', 'project/code-taken', 'project/ends-before'],
  ...['project/cost-not-positive', 'project/beyond-source', 'project/activity-outside', 'project/named-twice'],
  ...['money/mixed-currencies'],
];
const EXAMPLE = {
  ...{ code: 'IP1', title: 'Služby sociální prevence v Libereckém kraji', from: '2027-01-01', to: '2029-12-31' },
  sourceId: '01a1f0c0-0000-7000-8000-000000000001',
  focus: 'Zajištění dostupnosti služeb sociální prevence podle střednědobého plánu.',
  targetGroups: ['rodiny s dětmi', 'osoby bez přístřeší'],
  keyActivities: [{ code: 'KA1', title: 'Azylové domy', from: '2027-01-01' }],
  management: [{ role: 'Manažer projektu', name: 'Jana Nová' }],
  costs: [{ category: 'Nákup služeb', amount: { amount: '120000000.00', currency: 'CZK' } }],
  priorities: [{ planId: '01a1f0c0-0000-7000-8000-000000000002', priorityCode: 'P1' }],
};

/** Records of projects that a source pays for, with the priorities that they serve. */
@Controller('api/v1/funding/projects')
export class ProjectsController {
  constructor(
    @Inject(KeepProject) private readonly handler: KeepProject,
    @Inject(Projects) private readonly projects: Projects,
  ) {}

  @Post()
  @May('funding:keep-projects')
  @Does({
    id: 'openProject',
    summary: 'Opens the record of a project.',
    answer: ShownProject,
    refuses: FAULTY,
    example: EXAMPLE,
  })
  async open(@Body() body: ProjectBody, @By() by: Actor, @OnceIfAsked() key?: IdempotencyKey): Promise<ShownProject> {
    return this.projects.one(by, (await this.handler.open(body, by, key)).id);
  }

  @Get()
  @May('funding:read-projects')
  @Does({ id: 'listProjects', summary: 'Records of projects.', answer: ShownProject, list: projectList })
  async list(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ShownProject>> {
    return this.projects.list(by, asked);
  }

  @Get(':id')
  @May('funding:read-projects')
  @Does({ id: 'getProject', summary: 'One project.', answer: ShownProject, refuses: ['project/not-found'] })
  async one(@idParam('id') id: string, @By() by: Actor): Promise<ShownProject> {
    return this.projects.one(by, id);
  }

  @Put(':id')
  @May('funding:keep-projects')
  @Does({
    id: 'changeProject',
    summary: 'Writes the record of a project anew.',
    answer: ShownProject,
    refuses: ['project/not-found', ...FAULTY],
    example: EXAMPLE,
  })
  async change(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: ProjectBody,
    @By() by: Actor,
  ): Promise<ShownProject> {
    await this.handler.change(id, version, body, by);
    return this.projects.one(by, id);
  }
}
