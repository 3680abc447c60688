import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { EntriesContext } from '../entries-context';
import { EntryPreview, PreviewEntryInput } from './preview.type';
import { previewEntry } from './preview-entry';

@Resolver()
export class PreviewResolver {
  @Query(() => EntryPreview, {
    description:
      '预览录入：各平台会收到什么 | What an entry would look like on every platform; nothing is stored and no platform is called',
  })
  previewEntry(
    @Arg('input', () => PreviewEntryInput) input: PreviewEntryInput,
    @Ctx() { tools, contributions, viewer }: EntriesContext,
  ): Promise<EntryPreview> {
    return previewEntry(tools, contributions, viewer, input);
  }
}
