import type { AskGraph } from '../graph/connect-graph';

export interface Preview {
  readonly entry: unknown;
  readonly errors: readonly { readonly code: string; readonly field: string | null; readonly message: string }[];
  readonly platforms: readonly PlatformPreview[];
}

export interface PlatformPreview {
  readonly platform: { readonly name: string };
  readonly field: string;
  readonly condition: string | null;
  readonly wanted: boolean;
  readonly because: readonly { readonly path: string; readonly value: unknown }[];
  readonly shown: boolean;
  readonly mappingVersion: number;
  readonly requests: readonly {
    readonly step: string;
    readonly title: string;
    readonly address: string;
    readonly fields: Readonly<Record<string, unknown>>;
  }[];
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

const query = `query PreviewEntry($input: PreviewEntryInput!) { previewEntry(input: $input) { entry errors { code field message }
  platforms { platform { name } field condition wanted because { path value } shown mappingVersion
    requests { step title address fields } problems { code message } } } }`;

/** Asks what the entry would look like. */
export async function askPreview(ask: AskGraph, input: object): Promise<Preview> {
  return (await ask<{ previewEntry: Preview }>(query, { input })).previewEntry;
}
