import { yesNo } from './dictionaries';
import type { Table } from './table';

/** 房屋信息. Houses come from the standard address register: nobody adds them here. */
export const houseTable: Table = {
  name: 'grid_house',
  path: 'house',
  label: '房屋信息',
  idField: 'houseId',
  operations: [],
  reviewed: false,
  columns: [
    { field: 'houseNo', label: '房屋编号', kind: 'text', maxLength: 40, mandatory: true, search: 'equal' },
    { field: 'gridCode', label: '所属网格', kind: 'text', maxLength: 15, mandatory: true, search: 'equal' },
    { field: 'address', label: '房屋地址', kind: 'text', maxLength: 200, mandatory: true, search: 'contains' },
    { field: 'longitude', label: '经度', kind: 'number', mandatory: true },
    { field: 'latitude', label: '纬度', kind: 'number', mandatory: true },
    { field: 'houseArea', label: '建筑面积', kind: 'number' },
    { field: 'rentFlag', label: '是否出租', kind: 'code', dictionary: yesNo, mandatory: true, search: 'equal' },
    { field: 'ownerName', label: '房主姓名', kind: 'text', maxLength: 50 },
    { field: 'ownerPhone', label: '房主电话', kind: 'text', maxLength: 20 },
    { field: 'lastVisitTime', label: '既往走访时间', kind: 'time' },
  ],
  computed: [
    {
      field: 'residentCount',
      kind: 'integer',
      sql: `(SELECT count(*)::int FROM grid_resident r WHERE r.house_id = t.house_id AND r.del_flag = '0' AND r.status = '0')`,
    },
    {
      field: 'latestVisitTime',
      kind: 'time',
      sql: `greatest(t.last_visit_time, (SELECT max(v.visit_time) FROM grid_visit v WHERE v.house_id = t.house_id AND v.del_flag = '0' AND v.audit_status = '1'))`,
    },
  ],
  indexes: {
    grid_house_grid: '(grid_code, house_id)',
    grid_house_no: '(house_no)',
    grid_house_remarked: '(house_id) WHERE remark IS NOT NULL',
  },
};
