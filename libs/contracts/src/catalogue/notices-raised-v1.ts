import { A_NOTICE, RaisedNotices } from '../values/notice.js';

export class CatalogueNoticesRaisedV1 extends RaisedNotices {
  static readonly type = 'catalogue.notices.raised.v1';
  static readonly example: CatalogueNoticesRaisedV1 = { items: [A_NOTICE] };
}
