import { useState } from 'react';
import type { Session } from './sign-in/session';

/** The button that signs a worker in or out, with who is signed in beside it. */
export function SignInButton({ session }: { readonly session: Session }) {
  const [problem, setProblem] = useState(session.problem);
  const attempt = (act: () => Promise<void>) => () => {
    act().catch(() => setProblem('The sign-in provider does not answer. 登录服务无响应。'));
  };
  if (session.subject !== null)
    return (
      <span className="sign-in">
        <span title="Signed in as 当前用户">{session.subject}</span>
        <button type="button" className="graphiql-un-styled" onClick={attempt(session.signOut)}>
          Sign out 退出
        </button>
      </span>
    );
  return (
    <span className="sign-in">
      {problem !== null && <span role="alert">{problem}</span>}
      <button type="button" className="graphiql-un-styled" onClick={attempt(session.signIn)}>
        Sign in 登录
      </button>
    </span>
  );
}
