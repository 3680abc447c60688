import { type Upload, UploadScalar } from '@onegrid/kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { EntriesContext } from '../entries-context';
import { Entry } from '../graph/entry.type';
import { AttachmentContent, AttachmentPayload, EntryAttachment } from './attachment.type';
import { uploadAttachment } from './upload-attachment';

@Resolver(() => EntryAttachment)
export class AttachmentResolver {
  @Mutation(() => AttachmentPayload, {
    description:
      '上传照片：先上传，再在录入中引用；相同内容只存一份 | Uploads a photo, to be named in an entry afterwards; the same bytes are kept once',
  })
  async uploadAttachment(
    @Arg('file', () => UploadScalar) file: Upload | Promise<Upload>,
    @Ctx() { attachments, viewer }: EntriesContext,
  ): Promise<AttachmentPayload> {
    const uploaded = await uploadAttachment(attachments, viewer.subject, await file);
    return 'attachment' in uploaded
      ? { attachment: { ...uploaded.attachment }, errors: [] }
      : { attachment: null, errors: [...uploaded.problems] };
  }

  @Query(() => AttachmentContent, {
    nullable: true,
    description:
      '照片内容 | The bytes of a photo of an entry; null when the entry is unknown or outside your regions, does not have it, or it is kept no longer',
  })
  async attachmentContent(
    @Arg('entryId', () => ID) entryId: string,
    @Arg('id', () => ID) id: string,
    @Ctx() context: EntriesContext,
  ): Promise<AttachmentContent | null> {
    const row = await context.entries.load(entryId);
    const attachment = row?.canonical.attachments?.find((each) => each.id === id);
    const bytes = attachment && (await context.attachmentContents.load(id));
    return bytes ? { mediaType: attachment.mediaType, base64: bytes.toString('base64') } : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '下载地址 | Path at the gateway, for a GET with the same sign-in; null = kept no longer',
  })
  async url(@Root() { id, entryId }: EntryAttachment, @Ctx() context: EntriesContext): Promise<string | null> {
    return (await context.keptAttachments.load(id)) ? `/attachments/${entryId}/${id}` : null;
  }
}

@Resolver(() => Entry)
export class EntryAttachmentsResolver {
  @FieldResolver(() => [EntryAttachment], { description: '照片 | Photos, in the worker’s order' })
  async attachments(@Root() { id }: Entry, @Ctx() context: EntriesContext): Promise<EntryAttachment[]> {
    const row = await context.entries.load(id);
    return (row?.canonical.attachments ?? []).map((each) => ({ ...each, entryId: id }));
  }
}
