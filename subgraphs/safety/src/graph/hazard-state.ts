import { registerEnumType } from 'type-graphql';

/**
 * How far a hazard has come: 排查 → 登记 → 评级 → 整改 → 复查 → 销号.
 *
 *   FOUND ──office grades──► GRADED ──► FIXED_ON_SITE                      (end)
 *                               │
 *                               └─► ORDERED ─► RECTIFYING ─► RECHECK ──in order──► CANCELLED (end)
 *                                                   ▲            │
 *                                                   └─ REOPENED ◄┘ not in order
 *
 * A hazard that the office sends back instead of grading it never leaves FOUND and is not shown. A general hazard that is graded goes on to FIXED_ON_SITE or ORDERED
 * at once; a major one rests in GRADED, publicly listed (挂牌督办), until its treatment plan stands.
 */
export enum HazardState {
  FOUND = 'FOUND',
  GRADED = 'GRADED',
  FIXED_ON_SITE = 'FIXED_ON_SITE',
  ORDERED = 'ORDERED',
  RECTIFYING = 'RECTIFYING',
  RECHECK = 'RECHECK',
  CANCELLED = 'CANCELLED',
  REOPENED = 'REOPENED',
}

registerEnumType(HazardState, {
  name: 'HazardState',
  description: '隐患状态 | How far the treatment of a hazard has come',
  valuesConfig: {
    FOUND: { description: '已登记 | Registered, not yet graded' },
    GRADED: { description: '已评级 | Graded by the safety office' },
    FIXED_ON_SITE: { description: '当场整改 | Put right at once' },
    ORDERED: { description: '已下达整改 | Treatment ordered' },
    RECTIFYING: { description: '整改中 | Under treatment' },
    RECHECK: { description: '待复查 | Treated, to be rechecked' },
    CANCELLED: { description: '已销号 | Rechecked and closed' },
    REOPENED: { description: '复查不合格 | Rechecked and not in order' },
  },
});
