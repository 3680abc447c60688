import { type EntryOfKind, invariant } from '@onegrid/schema';
import { living } from '../map/codes';
import { movedOutParameters, residencyEndInWords } from '../map/residency-end';
import type { CommunityClient } from '../platform/client';
import { type ResidentRecord, residentTable } from '../platform/tables';
import type { Parameters } from '../platform/wire';
import { appendRemark } from './append-remark';

/** Edits registrations to 已搬离, with reason and mark in their remarks, the first of them last: that one speaks for all when it is asked whether the step is done. */
export async function endRegistrations(
  client: CommunityClient,
  entry: EntryOfKind<'RESIDENCY_END'>,
  { registrations, mark }: { readonly registrations: readonly ResidentRecord[]; readonly mark: string },
): Promise<void> {
  await editFirstLast(client, { registrations, mark, words: residencyEndInWords(entry) }, movedOutParameters(entry));
}

/** Edits registrations that had been ended back to 在住. */
export async function reviveRegistrations(
  client: CommunityClient,
  { registrations, mark }: { readonly registrations: readonly ResidentRecord[]; readonly mark: string },
): Promise<void> {
  const lives: Parameters = { status: living, moveOutTime: null };
  await editFirstLast(client, { registrations, mark, words: '撤销居住注销' }, lives);
}

/** Returns the registrations that one delivery has ended together, this one first: they carry the same last mark. */
export async function endedTogether(client: CommunityClient, id: string): Promise<ResidentRecord[]> {
  const [first] = await client.byIds(residentTable, [id]);
  invariant(first, `registration ${id} is gone`);
  const mark = first.remark?.match(/OG-[0-9A-F]{16}/g)?.at(-1);
  const others = mark === undefined ? [] : await client.search(residentTable, { remark: mark });
  return [first, ...others.filter(({ residentId }) => residentId !== id)];
}

async function editFirstLast(
  client: CommunityClient,
  {
    registrations,
    mark,
    words,
  }: { readonly registrations: readonly ResidentRecord[]; readonly mark: string; readonly words: string },
  parameters: Parameters,
): Promise<void> {
  for (const { residentId, remark } of registrations.toReversed()) {
    if (remark?.includes(mark)) continue;
    await client.edit(residentTable, residentId, { ...parameters, remark: appendRemark(remark, words, mark) });
  }
}
