import { A_NOTICE, RaisedNotices } from '../values/notice.js';

export class RegistryNoticesRaisedV1 extends RaisedNotices {
  static readonly type = 'registry.notices.raised.v1';
  static readonly example: RegistryNoticesRaisedV1 = { items: [A_NOTICE] };
}
