import { eventLevel, eventType, yesNo } from './dictionaries';
import type { Table } from './table';

/** 事件上报. */
export const eventTable: Table = {
  name: 'grid_event',
  path: 'event',
  label: '事件上报',
  idField: 'eventId',
  operations: ['add'],
  reviewed: true,
  columns: [
    { field: 'gridCode', label: '所属网格', kind: 'text', maxLength: 15, mandatory: true, search: 'equal' },
    { field: 'houseId', label: '房屋', kind: 'id', search: 'equal' },
    { field: 'eventType', label: '事件类型', kind: 'code', dictionary: eventType, mandatory: true, search: 'equal' },
    { field: 'eventLevel', label: '事件等级', kind: 'code', dictionary: eventLevel, mandatory: true },
    { field: 'eventTitle', label: '事件名称', kind: 'text', maxLength: 100, mandatory: true, search: 'contains' },
    { field: 'content', label: '事件描述', kind: 'text', maxLength: 2000, mandatory: true },
    { field: 'address', label: '发生地点', kind: 'text', maxLength: 200, mandatory: true },
    { field: 'longitude', label: '经度', kind: 'number', mandatory: true },
    { field: 'latitude', label: '纬度', kind: 'number', mandatory: true },
    { field: 'occurTime', label: '发现时间', kind: 'time', mandatory: true },
    { field: 'reporterNo', label: '上报人工号', kind: 'text', maxLength: 20, mandatory: true, search: 'equal' },
    { field: 'reporterName', label: '上报人', kind: 'text', maxLength: 50, mandatory: true },
    { field: 'publicAreaFlag', label: '是否公共区域', kind: 'code', dictionary: yesNo },
    { field: 'fixedFlag', label: '是否当场整改', kind: 'code', dictionary: yesNo },
    { field: 'deadlineTime', label: '整改期限', kind: 'time' },
    { field: 'responsiblePerson', label: '责任人', kind: 'text', maxLength: 50 },
    { field: 'responsiblePhone', label: '责任人电话', kind: 'text', maxLength: 20 },
    { field: 'photos', label: '照片', kind: 'text', maxLength: 1000 },
  ],
  computed: [],
  indexes: {
    grid_event_house: '(house_id)',
    grid_event_grid: '(grid_code, event_id)',
    grid_event_pending: `(create_time) WHERE audit_status = '0'`,
  },
};
