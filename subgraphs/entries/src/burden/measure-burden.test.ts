import type { CanonicalEntry } from '@onegrid/schema';
import { measureBurden } from './measure-burden';
import { readTypedThere } from './typed-there';

const tenant = {
  name: '李四四',
  idNumber: '11010519491231002X',
  sex: 'FEMALE',
  birthDate: '1949-12-31',
  ethnicity: '01',
  nativePlace: '110105',
  politicalStatus: 'MASSES',
  education: null,
  maritalStatus: null,
  occupation: null,
  employer: null,
  phone: '13800000000',
  inflowReason: 'EMPLOYMENT',
  dwelling: 'RENTED',
  movedInOn: '2026-11-01',
  leaseEndsOn: null,
  residencePermit: null,
};
const visit = (newTenants: readonly object[]) =>
  ({
    kind: 'VISIT',
    subject: { id: 'H1', ownerName: '房东', ownerPhone: null },
    content: { method: 'FACE_TO_FACE', outcome: 'MET', remark: '', newTenants, hazard: null },
  }) as unknown as CanonicalEntry;
const hazard = {
  kind: 'HAZARD',
  subject: { id: 'H1', ownerName: '房东', ownerPhone: null },
  content: {
    hazard: {
      category: 'FIRE',
      level: 'GENERAL',
      description: '楼道堆物',
      inPublicArea: true,
      fixedOnSite: false,
      treatBy: '2026-12-01',
      responsiblePerson: '房东',
      responsiblePhone: null,
    },
  },
} as unknown as CanonicalEntry;

const figures = async () =>
  readTypedThere(
    {
      execute: async ({ query }) => ({
        data: {
          burdens: query.includes('alphaBurden')
            ? [
                { entry: 'VISIT', when: 'size(entry.content.newTenants) > 0', fields: 41, keystrokes: 564 },
                { entry: 'VISIT', when: null, fields: 8, keystrokes: 131 },
              ]
            : [],
        },
      }),
    },
    {
      acceptances: [],
      contributions: [{ platform: 'alpha', field: 'alphaBurden', to: 'BURDEN' }],
      platforms: [],
    },
  );

describe('the burden meter', () => {
  it('counts what was typed, not what was filled in, derived or known', async () => {
    const { here } = measureBurden([{ entry: visit([tenant]), former: null, platforms: [] }], await figures());
    // subject 2, name 8, id number 18, phone 11, reason 2, moved in 8
    expect(here).toEqual({ fields: 6, keystrokes: 49 });
    const found = measureBurden([{ entry: hazard, former: null, platforms: [] }], await figures());
    // subject 2, category 2, description 10, public area 2, treat by 8
    expect(found.here).toEqual({ fields: 5, keystrokes: 24 });
  });

  it('counts of a correction what it says otherwise, and nothing there: what correcting takes there is not known', async () => {
    const corrected = visit([{ ...tenant, phone: '13900000000' }]);
    const measured = measureBurden(
      [{ entry: corrected, former: visit([tenant]), platforms: ['alpha', 'beta'] }],
      await figures(),
    );
    expect(measured).toEqual({
      entries: 1,
      here: { fields: 1, keystrokes: 11 },
      platforms: [],
      withoutFigures: [],
      signInsSaved: 0,
    });
  });

  it('holds it against the platforms’ forms, and names those that do not say', async () => {
    const platforms = ['alpha', 'beta', 'directory'];
    const measured = measureBurden(
      [
        { entry: visit([tenant]), former: null, platforms },
        { entry: visit([]), former: null, platforms },
      ],
      await figures(),
    );
    expect(measured.platforms).toEqual([{ platform: 'alpha', entries: 2, fields: 49, keystrokes: 695 }]);
    expect(measured.withoutFigures).toEqual(['beta']);
    expect(measured.signInsSaved).toBe(2);
  });
});
