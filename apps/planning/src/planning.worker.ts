import { serveJobs } from '@levada/platform/job';
import { AlignmentTable, CostTable, ElementTable } from './elements/element.table.js';
import { print } from './plan-files/print-plan.handler.js';
import { PlanTemplateTable } from './plan-templates/plan-template.table.js';
import { PlanTable, PlanVersionTable } from './plans/plan.table.js';

/** What planning does in a process of its own: long plans as files. */
serveJobs([PlanTemplateTable, PlanTable, PlanVersionTable, ElementTable, CostTable, AlignmentTable], {
  printPlan: print,
});
