import type { RefusalCatalogue } from '@levada/platform';
import { territoryRefusals } from './territories/territory-refusals.js';
import { versionRefusals } from './versions/version-refusals.js';
import { serviceTypeRefusals } from './service-types/service-type-refusals.js';
import { crosswalkRefusals } from './crosswalks/crosswalk-refusals.js';
import { commentRefusals } from './comments/comment-refusals.js';
import { participantRefusals } from './participants/participant-refusals.js';
import { workshopRefusals } from './workshops/workshop-refusals.js';
import { taxonomyRefusals } from './taxonomies/taxonomy-refusals.js';
import { calendarRefusals } from './calendars/calendar-refusals.js';
import { codeRefusals } from './code-lists/code-refusals.js';
import { criteriaRefusals } from './criteria-sets/criteria-refusals.js';
import { reformRefusals } from './territories/reform-refusals.js';

export const refusals: RefusalCatalogue = {
  ...territoryRefusals,
  ...versionRefusals,
  ...serviceTypeRefusals,
  ...crosswalkRefusals,
  ...commentRefusals,
  ...participantRefusals,
  ...workshopRefusals,
  ...taxonomyRefusals,
  ...reformRefusals,
  ...criteriaRefusals,
  ...codeRefusals,
  ...calendarRefusals,
};
