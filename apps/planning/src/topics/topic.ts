import type { CivilDate } from '@levada/kernel';
import type { StakeholderType } from '../bodies/body.js';

/** What is seen differently and is not for everybody: only people who are named see it, whatever their role. */
export interface Topic {
  readonly id: string;
  readonly authorityId: string;
  readonly title: string;
  readonly text: string;
  readonly openedBy: string;
  readonly version: number;
}

export interface TopicReader {
  readonly topicId: string;
  readonly personId: string;
  readonly authorityId: string;
  readonly namedBy: string;
  readonly namedAt: Date;
}

/** How somebody sees it; a later one stands beside it, none is changed. */
export interface TopicPosition {
  readonly id: string;
  readonly authorityId: string;
  readonly topicId: string;
  readonly who: string;
  readonly stakeholderType: StakeholderType;
  readonly position: string;
  readonly takenOn: CivilDate;
  readonly recordedBy: string;
}
