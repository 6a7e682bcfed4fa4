/** What taking part adds to the service: its tables, migrations and sentences, in one place beside those of plans. */
import type { RefusalTexts } from '@levada/kernel';
import { bodyRefusals } from './bodies/body-refusals.js';
import { BodyTable, MemberTable, NominationTable, SeatRuleTable } from './bodies/body.table.js';
import { Bodies1764500001000 } from './bodies/bodies.migration.js';
import { meetingRefusals } from './meetings/meeting-refusals.js';
import { AgreementTable, InvitationTable, MeetingTable, TaskTable } from './meetings/meeting.table.js';
import { Meetings1764500001002 } from './meetings/meetings.migration.js';
import { PartnerTable } from './partners/partner.table.js';
import { postRefusals } from './posts/post-refusals.js';
import { PostTable } from './posts/post.table.js';
import { Posts1764500001001 } from './posts/posts.migration.js';

import { suggestionRefusals } from './suggestions/suggestion-refusals.js';
import { SuggestionTable } from './suggestions/suggestion.table.js';
import { Suggestions1764500001003 } from './suggestions/suggestions.migration.js';

import { problemRefusals } from './problems/problem-refusals.js';
import { ProblemTable, ProposalTable } from './problems/problem.table.js';
import { Problems1764500001004 } from './problems/problems.migration.js';
import { topicRefusals } from './topics/topic-refusals.js';
import { TopicPositionTable, TopicReaderTable, TopicTable } from './topics/topic.table.js';
import { Topics1764500001005 } from './topics/topics.migration.js';

export const participationTables = [
  ...[PartnerTable, BodyTable, SeatRuleTable, NominationTable, MemberTable],
  ...[PostTable, MeetingTable, InvitationTable, AgreementTable, TaskTable],
  ...[SuggestionTable, ProblemTable, ProposalTable, TopicTable, TopicReaderTable, TopicPositionTable],
];

export const participationMigrations = [
  Bodies1764500001000,
  Posts1764500001001,
  Meetings1764500001002,
  Suggestions1764500001003,
  Problems1764500001004,
  Topics1764500001005,
];

export const participationRefusals: RefusalTexts = {
  ...bodyRefusals,
  ...postRefusals,
  ...meetingRefusals,
  ...suggestionRefusals,
  ...problemRefusals,
  ...topicRefusals,
};
