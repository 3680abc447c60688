import { GraphiQL } from 'graphiql';
import { useMemo } from 'react';
import { graphFetcher } from './graph-fetcher';
import type { PageSettings } from './page-settings';
import type { Session } from './sign-in/session';
import { SignInButton } from './sign-in-button';

/** GraphiQL on the gateway's graph. */
export function App({ settings, session }: { readonly settings: PageSettings; readonly session: Session | null }) {
  const fetcher = useMemo(() => graphFetcher(session), [session]);
  return (
    <GraphiQL fetcher={fetcher} defaultQuery={settings.defaultQuery} isHeadersEditorEnabled>
      <GraphiQL.Logo>
        <span className="title">{settings.title}</span>
        {session !== null && <SignInButton session={session} />}
      </GraphiQL.Logo>
    </GraphiQL>
  );
}
