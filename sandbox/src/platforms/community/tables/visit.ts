import { careType, visitPurpose, visitResult, visitType, yesNo } from './dictionaries';
import type { Table } from './table';

/** 走访记录. */
export const visitTable: Table = {
  name: 'grid_visit',
  path: 'visit',
  label: '走访记录',
  idField: 'visitId',
  operations: ['add', 'edit', 'remove'],
  reviewed: true,
  columns: [
    { field: 'houseId', label: '房屋', kind: 'id', mandatory: true, search: 'equal' },
    { field: 'gridCode', label: '所属网格', kind: 'text', maxLength: 15, mandatory: true, search: 'equal' },
    { field: 'visitTime', label: '走访时间', kind: 'time', mandatory: true },
    { field: 'visitorNo', label: '走访人工号', kind: 'text', maxLength: 20, mandatory: true, search: 'equal' },
    { field: 'visitorName', label: '走访人', kind: 'text', maxLength: 50, mandatory: true },
    { field: 'visitType', label: '走访方式', kind: 'code', dictionary: visitType, mandatory: true },
    { field: 'visitResult', label: '走访结果', kind: 'code', dictionary: visitResult, mandatory: true },
    { field: 'visitPurpose', label: '走访类型', kind: 'code', dictionary: visitPurpose },
    { field: 'residentId', label: '走访人员', kind: 'id', search: 'equal' },
    { field: 'headName', label: '户主姓名', kind: 'text', maxLength: 50 },
    { field: 'householdNo', label: '户号', kind: 'text', maxLength: 20 },
    { field: 'careType', label: '关爱类型', kind: 'code', dictionary: careType },
    { field: 'nextVisitTime', label: '下次走访时间', kind: 'time' },
    { field: 'content', label: '走访内容', kind: 'text', maxLength: 2000, mandatory: true },
    { field: 'newResidentCount', label: '新登记人数', kind: 'integer' },
    { field: 'hazardFlag', label: '是否发现隐患', kind: 'code', dictionary: yesNo },
    { field: 'hazardContent', label: '隐患内容', kind: 'text', maxLength: 2000 },
    { field: 'photos', label: '照片', kind: 'text', maxLength: 1000 },
  ],
  computed: [],
  indexes: {
    grid_visit_house: '(house_id, visit_time)',
    grid_visit_grid: '(grid_code, visit_id)',
    grid_visit_pending: `(create_time) WHERE audit_status = '0'`,
  },
};
