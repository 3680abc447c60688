import { registerEnumType } from 'type-graphql';

export enum CommunitySex {
  MALE = 'MALE',
  FEMALE = 'FEMALE',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(CommunitySex, {
  name: 'CommunitySex',
  description: '性别 | Sex as registered',
  valuesConfig: {
    MALE: { description: '男 | Male' },
    FEMALE: { description: '女 | Female' },
    UNKNOWN: { description: '未知 | Not known' },
  },
});

export enum CommunityResidencyKind {
  REGISTERED = 'REGISTERED',
  SEPARATED = 'SEPARATED',
  FLOATING = 'FLOATING',
  OVERSEAS = 'OVERSEAS',
}

registerEnumType(CommunityResidencyKind, {
  name: 'CommunityResidencyKind',
  description: '人口类别 | Kind of residency',
  valuesConfig: {
    REGISTERED: { description: '户籍人口 | Lives where the household is registered' },
    SEPARATED: { description: '人户分离 | Household registered elsewhere in the district' },
    FLOATING: { description: '流动人口 | Floating resident' },
    OVERSEAS: { description: '境外人员 | From overseas' },
  },
});

export enum CommunityResidentRole {
  OWNER = 'OWNER',
  TENANT = 'TENANT',
  COHABITANT = 'COHABITANT',
}

registerEnumType(CommunityResidentRole, {
  name: 'CommunityResidentRole',
  description: '与房屋关系 | How the person stands to the house',
  valuesConfig: {
    OWNER: { description: '业主 | Owner' },
    TENANT: { description: '租户 | Tenant' },
    COHABITANT: { description: '同住人 | Lives with owner or tenant' },
  },
});
