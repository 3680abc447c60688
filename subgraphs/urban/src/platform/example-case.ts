import type { WireCase } from './wire';

/** A case as the platform lists it, for tests. */
export const exampleCase: WireCase = {
  recId: 100_001,
  taskNum: '2019122900100001',
  eventSrcName: '监督员上报',
  bigClassCode: '05',
  bigClassName: '街面秩序',
  smallClassCode: '07',
  smallClassName: '乱堆物堆料',
  unitGridCode: '320105001007001',
  areaClass: 'B',
  eventDesc: '楼道口乱堆物料',
  address: '兆园1幢',
  coordinate_x: '90235.71',
  coordinate_y: '141857.10',
  actPropertyId: 4,
  reportTime: '2019-12-29 08:00:00',
  fileTime: '2019-12-29 08:10:00',
  deadline: '2019-12-29 20:10:00',
  finishTime: '',
  voidReason: '',
};
