import { A_NOTICE, RaisedNotices } from '../values/notice.js';

export class PlanningNoticesRaisedV1 extends RaisedNotices {
  static readonly type = 'planning.notices.raised.v1';
  static readonly example: PlanningNoticesRaisedV1 = { items: [A_NOTICE] };
}
