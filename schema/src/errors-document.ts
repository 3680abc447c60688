import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ErrorKind, errorKinds } from './errors';

/** Where the document is kept. */
export const errorsDocumentFile = join(__dirname, '..', '..', 'docs', 'errors.md');

const introduction = `# Errors 错误代码

Written from \`schema/src/errors.ts\` by \`npm run docs:errors\`; change the table there, not here.

A failure shows its code in \`errors[].extensions.code\`, in \`EntryPayload.errors[].code\`, in \`Delivery.error.code\` or in \`extensions.platforms[].error\`.

- **audience** \`client\`: the message may say more than the sentence here, from what the client sent or in a platform's own words, and may be shown to a person.
  \`internal\`: the client sees the code and this sentence; the cause is in the log, under the request's id.
- **status**: HTTP status of a request that fails as a whole with this code. 200: it is a part of an answer.
- **since**: version that brought the code.

Codes that all GraphQL servers share: [request.md](request.md#codes-of-the-gateway-that-are-not-in-the-table-of-errorsmd). Codes of a start that fails: [operating.md](operating.md#start-and-stop).
`;

/** Returns the document of every error code, in the order of the table. */
export function errorsDocument(): string {
  const rows = Object.entries(errorKinds).map(([code, kind]) => rowOf(code, kind));
  return `${introduction}
| code | audience | status | sentence | since |
|---|---|---|---|---|
${rows.join('\n')}
`;
}

function rowOf(code: string, { audience, status, sentence, since }: ErrorKind): string {
  return `| \`${code}\` | ${audience} | ${status} | ${sentence} | ${since} |`;
}

if (require.main === module) writeFileSync(errorsDocumentFile, errorsDocument());
