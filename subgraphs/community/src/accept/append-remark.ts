/** 备注 holds this many characters. */
const maxRemarkLength = 500;

/** Returns a remark with words appended, the mark last. Earlier words stay, the oldest are cut when the field is full. */
export function appendRemark(remark: string | null, ...words: readonly string[]): string {
  return [remark, ...words]
    .filter((part) => part !== null && part !== '')
    .join(' ')
    .slice(-maxRemarkLength);
}
