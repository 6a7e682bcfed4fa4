import { documentRefusals } from '@levada/exchange';
import type { RefusalCatalogue } from '@levada/platform';
import { commentRefusals } from './comments/comment-refusals.js';
import { elementRefusals } from './elements/element-refusals.js';
import { gateRefusals } from './gates/gate-refusals.js';
import { makingRefusals } from './making.js';
import { monitoringRefusals } from './monitoring/monitoring-refusals.js';
import { networkRefusals } from './networks/network-refusals.js';
import { participationRefusals } from './participation.js';
import { planFileRefusals } from './plan-files/plan-file-refusals.js';
import { planTemplateRefusals } from './plan-templates/plan-template-refusals.js';
import { planRefusals } from './plans/plan-refusals.js';

export const refusals: RefusalCatalogue = {
  ...planRefusals,
  ...planTemplateRefusals,
  ...elementRefusals,
  ...gateRefusals,
  ...networkRefusals,
  ...documentRefusals,
  ...planFileRefusals,
  ...monitoringRefusals,
  ...commentRefusals,
  ...participationRefusals,
  ...makingRefusals,
};
