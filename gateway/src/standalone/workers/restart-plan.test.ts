import { RestartPlan } from './restart-plan';

describe('workers that die', () => {
  it('are replaced after pauses that grow, and not for ever', () => {
    const plan = new RestartPlan();
    const pauses = Array.from({ length: 9 }, () => plan.died(10));
    expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000, null]);
  });

  it('begin a new row when they were well for a minute', () => {
    const plan = new RestartPlan();
    plan.died(10);
    plan.died(10);
    expect(plan.died(60_000)).toBe(500);
    expect(plan.died(10)).toBe(1000);
  });
});
