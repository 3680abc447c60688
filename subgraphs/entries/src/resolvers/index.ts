import { AttachmentResolver, EntryAttachmentsResolver } from '../attachments/attachment.resolver';
import { DeliveryPhotosResolver } from '../attachments/delivery-photos.resolver';
import { BurdenResolver } from '../burden/burden.resolver';
import { CorrectResolver } from '../correct/correct.resolver';
import { FormResolver } from '../form/form.resolver';
import { MappingResolver } from '../mapping/mapping.resolver';
import { OperateResolver } from '../operate/operate.resolver';
import { PreviewResolver } from '../preview/preview.resolver';
import { TodoResolver } from '../todos/todo.resolver';
import { EntryResolver } from './entry.resolver';
import { RecordResolver } from './record.resolver';
import { ReportResolver } from './report.resolver';
import { ResidencyEndResolver } from './residency-end.resolver';
import { ResidentResolver } from './resident.resolver';

/** Every resolver of the subgraph: for reading, the kinds of entries, the form and the preview, to-dos, operators, the burden meter and photos. */
export const resolvers = [
  EntryResolver,
  RecordResolver,
  ResidentResolver,
  ResidencyEndResolver,
  ReportResolver,
  CorrectResolver,
  TodoResolver,
  OperateResolver,
  MappingResolver,
  PreviewResolver,
  FormResolver,
  BurdenResolver,
  AttachmentResolver,
  EntryAttachmentsResolver,
  DeliveryPhotosResolver,
] as const;
