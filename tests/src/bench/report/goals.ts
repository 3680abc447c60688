import { type Comparison, compare } from '../measure/compare';
import type { Measured } from '../measure/measure-workload';

/** A bound on the CPU of one contender of ours, in parts of another contender's. */
interface Goal {
  readonly workload: string;
  /** Whose figure is judged. */
  readonly ours: readonly string[];
  readonly against: string;
  readonly atMost: number;
  readonly written: string;
}

export interface Judgement extends Comparison {
  readonly workload: string;
  readonly contender: string;
  readonly against: string;
  /** The goal as it is written. */
  readonly goal: string;
  readonly isMet: boolean;
}

const all = ['ours', 'ours-auth', 'ours-all'];
const everything = ['ours-auth', 'ours-all', 'ours-traces'];

const goals: readonly Goal[] = [
  { workload: 'heavy', ours: all, against: 'apollo', atMost: 1 / 14, written: '1/14' },
  { workload: 'heavy', ours: all, against: 'hive-rust', atMost: 1 / 5, written: '1/5' },
  { workload: 'heavy', ours: all, against: 'hand-written', atMost: 1.35, written: '1.35' },
  { workload: 'distinct', ours: all, against: 'apollo', atMost: 1 / 6, written: '1/6' },
  { workload: 'small', ours: all, against: 'apollo', atMost: 1 / 8, written: '1/8' },
  { workload: 'small', ours: all, against: 'hand-written', atMost: 2, written: '2' },
  ...['heavy', 'distinct', 'small'].map((workload) => ({
    workload,
    ours: everything,
    against: 'ours',
    atMost: 1.15,
    written: '1.15',
  })),
];

/** Below this part of its own fetches a contender is taken for one that shares work; the end of a run may cut a few requests. */
const leastOfFetches = 0.98;

/** Whether a contender did identical work in flight once, so that its figure says little about execution. */
export function sharesWork({ fetches, fetchesUnderLoad }: Measured): boolean {
  return fetchesUnderLoad < leastOfFetches * fetches;
}

/** Returns how one workload's figures stand to the goals; goals whose contenders were not measured, or shared work, are left out. */
export function judge(workload: string, measured: readonly Measured[]): Judgement[] {
  const comparable = measured.filter((each) => !sharesWork(each));
  return goals
    .filter((goal) => goal.workload === workload)
    .flatMap((goal) => comparable.flatMap((ours) => judgeOne(goal, ours, comparable)));
}

function judgeOne(goal: Goal, ours: Measured, measured: readonly Measured[]): Judgement[] {
  const [name = '', checkout] = ours.contender.split('@');
  if (!goal.ours.includes(name)) return [];
  // another checkout's gateway is compared with its own
  const beside = goal.against === 'ours' && checkout ? `ours@${checkout}` : goal.against;
  const other = measured.find(({ contender }) => contender === beside);
  const compared = other ? compare(ours, other) : null;
  if (compared === null) return [];
  const { workload, written, atMost } = goal;
  const isMet = compared.ratio <= atMost;
  return [{ workload, contender: ours.contender, against: beside, goal: written, ...compared, isMet }];
}
