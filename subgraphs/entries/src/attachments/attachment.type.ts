import type { PhotoMediaType } from '@onegrid/schema';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { InputError } from '../graph/entry.type';

@ObjectType({ description: '附件 | A photo' })
export class Attachment {
  @Field(() => ID, { description: '编号 | SHA-256 of the bytes, hexadecimal, lower case' })
  id: string;

  @Field(() => String, { description: '媒体类型 | image/jpeg or image/png, as the bytes say' })
  mediaType: PhotoMediaType;

  @Field(() => Int, { description: '字节数 | Bytes' })
  sizeBytes: number;
}

@ObjectType({ description: '录入的附件 | A photo of an entry' })
export class EntryAttachment extends Attachment {
  /** The entry that shows it. */
  readonly entryId: string;
}

@ObjectType({ description: '附件内容 | The bytes of a photo' })
export class AttachmentContent {
  @Field(() => String, { description: '媒体类型 | image/jpeg or image/png' })
  mediaType: string;

  @Field(() => String, { description: '内容 | The bytes, base64 (RFC 4648)' })
  @Directive('@personal(category: REGISTRATION)')
  base64: string;
}

@ObjectType({ description: '上传结果 | The photo, or what is wrong; never both' })
export class AttachmentPayload {
  @Field(() => Attachment, { nullable: true })
  attachment: Attachment | null;

  @Field(() => [InputError], { description: '为空表示成功 | Empty when the photo is kept' })
  errors: InputError[];
}
