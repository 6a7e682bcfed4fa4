import { IsIn } from 'class-validator';
import { FORMATS, type Format } from './print-plan.handler.js';

export class PlanFileQuery {
  @IsIn(FORMATS)
  format!: Format;
}
