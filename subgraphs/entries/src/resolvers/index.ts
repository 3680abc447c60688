import { OperateResolver } from '../operate/operate.resolver';
import { TodoResolver } from '../todos/todo.resolver';
import { EntryResolver } from './entry.resolver';
import { RecordResolver } from './record.resolver';
import { ReportResolver } from './report.resolver';
import { ResidencyEndResolver } from './residency-end.resolver';
import { ResidentResolver } from './resident.resolver';

/** Every resolver of the subgraph: for reading, for the kinds of entries, for to-dos and for operators. */
export const resolvers = [
  EntryResolver,
  RecordResolver,
  ResidentResolver,
  ResidencyEndResolver,
  ReportResolver,
  TodoResolver,
  OperateResolver,
] as const;
