/** Where a gateway answers photos as files, and the query behind it. `EntryAttachment.url` is such a path. */
export const attachmentDownload = {
  path: '/attachments/:entryId/:id',
  query:
    'query Attachment($entryId: ID!, $id: ID!) { file: attachmentContent(entryId: $entryId, id: $id) { mediaType base64 } }',
} as const;
