import { A_NOTICE, RaisedNotices } from '../values/notice.js';

export class FundingNoticesRaisedV1 extends RaisedNotices {
  static readonly type = 'funding.notices.raised.v1';
  static readonly example: FundingNoticesRaisedV1 = { items: [A_NOTICE] };
}
