import type { PartySeed } from '../../../../sandbox/src/platforms/party';

export const gridCode = '320105001007001';
export const gridWithoutBranch = '320105001007099';
export const workerNo = 'JY0001';

const organisation = { secretary: '李书记', set_up_date: '2017年08月01日' };
const member = {
  member_no: '0f1e2d3c4b5a6978',
  id_tail: '002X',
  member_type: '1',
  post: '03',
  org_id: 'ZB320105000001',
  group_id: 'XZ320105000001',
  join_date: '2001年07月01日',
  score: 120,
  star: 2,
  score_time: 1_546_272_000,
} as const;

/** What the party platform of these tests keeps: one branch, three members (two of them the same person), 43 wishes. */
export const partySeed: PartySeed = {
  accounts: [{ openid: 'oPBP5wWorkerOne0000000000000', userid: workerNo, nickname: '王一' }],
  organisations: [
    {
      ...organisation,
      org_id: 'DW320105000001',
      org_type: '1',
      org_name: '中共兆园社区委员会',
      parent_id: '',
      grid_code: '320105001007',
    },
    {
      ...organisation,
      org_id: 'ZB320105000001',
      org_type: '2',
      org_name: '兆园第一网格党支部',
      parent_id: 'DW320105000001',
      grid_code: gridCode,
    },
    {
      ...organisation,
      org_id: 'XZ320105000001',
      org_type: '3',
      org_name: '兆园第一网格第一楼栋党小组',
      parent_id: 'ZB320105000001',
      grid_code: '',
    },
  ],
  members: [
    { ...member, member_id: 'DY32010500000007', member_name: '陈党员' },
    { ...member, member_id: 'DY32010500000008', member_name: '陈党員' },
    { ...member, member_id: 'DY32010500000009', member_name: '吴预备', member_type: '2', post: '00', group_id: '' },
  ],
  wishes: Array.from({ length: 43 }, (_, index) => ({
    wish_id: `XY320105${String(index + 1).padStart(8, '0')}`,
    grid_code: gridCode,
    title: '手机教学',
    content: '希望学会用手机挂号',
    wisher: '赵*',
    status: index % 2 === 0 ? ('已完成' as const) : ('待认领' as const),
    publish_time: 1_546_272_000 + index,
    claim_member_id: index % 2 === 0 ? 'DY32010500000007' : '',
    claim_member_name: index % 2 === 0 ? '陈党员' : '',
    claim_date: index % 2 === 0 ? '2019年02月01日' : '',
    finish_date: index % 2 === 0 ? '2019年02月11日' : '',
  })),
  activities: [
    {
      activity_id: 'HD32010500000001',
      org_id: 'ZB320105000001',
      title: '主题党日',
      place: '兆园党群服务点',
      begin_time: 1_546_272_000,
      join_count: 12,
      score: 10,
    },
  ],
};
