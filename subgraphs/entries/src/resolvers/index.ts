import { EntryResolver } from './entry.resolver';
import { RecordResolver } from './record.resolver';
import { ReportResolver } from './report.resolver';
import { ResidencyEndResolver } from './residency-end.resolver';
import { ResidentResolver } from './resident.resolver';

/** Every resolver of the subgraph: one for reading, the others for the kinds of entries. */
export const resolvers = [
  EntryResolver,
  RecordResolver,
  ResidentResolver,
  ResidencyEndResolver,
  ReportResolver,
] as const;
