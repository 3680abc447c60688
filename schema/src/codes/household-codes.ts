import { codeList } from './code-list';

/** How somebody stands to the head of the household (与户主关系): the first digit is the kinship, finer second digits are not asked. */
export const householdRelationCodes = codeList('GB/T 4761', {
  HEAD: { code: '02', zh: '户主', en: 'Head of the household' },
  SPOUSE: { code: '10', zh: '配偶', en: 'Spouse' },
  SON: { code: '20', zh: '子', en: 'Son' },
  DAUGHTER: { code: '30', zh: '女', en: 'Daughter' },
  GRANDCHILD: { code: '40', zh: '孙子、孙女或外孙子、外孙女', en: 'Grandchild' },
  PARENT: { code: '50', zh: '父母', en: 'Parent' },
  GRANDPARENT: { code: '60', zh: '祖父母或外祖父母', en: 'Grandparent' },
  SIBLING: { code: '70', zh: '兄弟姐妹', en: 'Sibling' },
  OTHER_RELATIVE: { code: '97', zh: '其他亲属', en: 'Other relative' },
  NOT_RELATED: { code: '99', zh: '非亲属', en: 'Not related' },
});

/** How somebody lives in a house. */
export const residencyRoleCodes = codeList('OneGrid residency role 居住身份', {
  OWNER: { code: 'OWNER', zh: '房主', en: 'Owner' },
  TENANT: { code: 'TENANT', zh: '承租人', en: 'Tenant' },
  COHABITANT: { code: 'COHABITANT', zh: '同住人', en: 'Lives with the owner or tenant' },
});
