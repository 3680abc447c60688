import type { OrganisationRow } from '../../../platforms/party';
import type { Community, District, Grid } from '../../model';
import { addDays, writtenDay } from './calendar';
import { pick, spread } from './spread';

const groupNames = ['第一', '第二', '第三'] as const;

/** The tree 社区党委—网格党支部—楼栋党小组 and where to look in it. */
export interface PartyTree {
  readonly rows: readonly OrganisationRow[];
  /** Organisation that takes in the members of a grid: its branch; for a 专属网格, which has none, the committee of the community. */
  readonly homeOfGrid: ReadonlyMap<string, string>;
  /** Building groups of a branch. */
  readonly groupsOf: ReadonlyMap<string, readonly [string, ...string[]]>;
}

/** Makes the party organisations of a district: a committee per community, a branch per comprehensive grid, one to three building groups per branch. */
export function growTree(district: District): PartyTree {
  const staffNames = new Map(district.staff.map((staff) => [staff.workerNo, staff.name]));
  const communityLeaders = new Map(
    district.staff.filter(({ role }) => role === 'COMMUNITY_LEADER').map(({ regionCode, name }) => [regionCode, name]),
  );
  const committees = new Map<string, OrganisationRow>();
  const branches: OrganisationRow[] = [];
  const groups: OrganisationRow[] = [];
  const homeOfGrid = new Map<string, string>();
  const groupsOf = new Map<string, [string, ...string[]]>();

  for (const community of district.communities) committees.set(community.code, committee(community));
  for (const grid of district.grids) {
    const parent = committees.get(grid.communityCode)?.org_id ?? '';
    if (grid.kind === 'DEDICATED') {
      homeOfGrid.set(grid.code, parent);
      continue;
    }
    const made = branch(grid, parent);
    branches.push(made);
    homeOfGrid.set(grid.code, made.org_id);
    growGroups(made);
  }
  return { rows: [...committees.values(), ...branches, ...groups], homeOfGrid, groupsOf };

  function committee({ code, name }: Community): OrganisationRow {
    return {
      org_id: organisationId('DW', committees.size + 1),
      org_type: '1',
      org_name: `中共${name.replace(/(居民委员会|居委会)$/, '')}委员会`,
      parent_id: '',
      grid_code: code,
      secretary: communityLeaders.get(code) ?? '',
      set_up_date: setUpDate(code),
    };
  }

  function branch({ code, name, leaderWorkerNo }: Grid, parent: string): OrganisationRow {
    return {
      org_id: organisationId('ZB', branches.length + 1),
      org_type: '2',
      org_name: `${name}党支部`,
      parent_id: parent,
      grid_code: code,
      secretary: staffNames.get(leaderWorkerNo) ?? '',
      set_up_date: setUpDate(code),
    };
  }

  function growGroups(parent: OrganisationRow): void {
    const names = groupNames.slice(0, 1 + spread(parent.grid_code, groupNames.length));
    const made = names.map((name, index) => ({
      org_id: organisationId('XZ', groups.length + index + 1),
      org_type: '3' as const,
      org_name: `${parent.org_name.replace(/党支部$/, '')}${name}楼栋党小组`,
      parent_id: parent.org_id,
      grid_code: '',
      secretary: '',
      set_up_date: parent.set_up_date,
    }));
    groups.push(...made);
    groupsOf.set(parent.org_id, made.map(({ org_id }) => org_id) as [string, ...string[]]);
  }

  function setUpDate(code: string): string {
    return writtenDay(addDays('2017-08-01', pick(code, [0, 14, 45, 92, 153])));
  }
}

function organisationId(kind: 'DW' | 'ZB' | 'XZ', sequence: number): string {
  return `${kind}320105${String(sequence).padStart(6, '0')}`;
}
