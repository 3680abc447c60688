export { attachmentDownload } from './attachments/attachment-download';
export { type AttachmentSettings, type EntriesSettings, entries } from './entries.subgraph';
