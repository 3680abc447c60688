import {
  type Acceptance,
  assertUsage,
  type CanonicalEntry,
  type Contributions,
  compileCondition,
  type DeliveryMapping,
  OneGridError,
  type Viewer,
} from '@onegrid/schema';
import type { CorrectEntryInput } from '../correct/correct-entry.input';
import { kindOfInput, recordAgain } from '../correct/record-again';
import type { RecordTools } from '../record/record-entry';
import { readMapping } from '../store/code-mapping';
import { type AskPreview, previewAsker } from './ask-preview';
import { conditionValues } from './condition-values';
import type { EntryPreview, PlatformPreview } from './preview.type';

/**
 * Returns what an entry would look like on every platform that takes its kind. It is checked and made as if it were recorded; nothing is written, no key is
 * used up, and no platform is called.
 *
 * @throws OneGridError BAD_INPUT unless exactly one kind is given
 */
export async function previewEntry(
  tools: RecordTools,
  contributions: Contributions,
  viewer: Viewer,
  input: CorrectEntryInput,
): Promise<EntryPreview> {
  const kind = kindOfInput(input);
  assertUsage(kind !== null, 'Give exactly one kind of entry. 请只填写一种录入。');
  const made = await recordAgain({ ...tools, isPreview: true }, viewer, input);
  if ('problems' in made) return { entry: null, errors: [...made.problems], platforms: [] };
  const entry = made.row.canonical;
  const askPreview = previewAsker(tools.graph, contributions);
  const platforms = await Promise.all(
    contributions.acceptances
      .filter((acceptance) => acceptance.entry === kind)
      .map(async (acceptance) =>
        previewOn(acceptance, entry, await readMapping(tools.dataSource, acceptance.platform), askPreview),
      ),
  );
  return { entry, errors: [], platforms };
}

async function previewOn(
  { platform, field, when }: Acceptance,
  entry: CanonicalEntry,
  mapping: DeliveryMapping,
  askPreview: AskPreview,
): Promise<PlatformPreview> {
  const looked = {
    platform: { name: platform },
    field,
    condition: when,
    because: when === null ? [] : conditionValues(when, entry),
    mappingVersion: mapping.version,
  };
  const nothing = { wanted: false, shown: false, requests: [], problems: [] };
  try {
    if (!compileCondition(when)(entry)) return { ...looked, ...nothing };
  } catch (error) {
    if (!(error instanceof OneGridError)) throw error;
    return { ...looked, ...nothing, problems: [{ code: error.code, message: error.message }] };
  }
  const preview = await askPreview({ platform, field }, { id: entry.id, attempt: 1, entry, mapping });
  return { ...looked, wanted: true, shown: preview !== null, ...(preview ?? { requests: [], problems: [] }) };
}
