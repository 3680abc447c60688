import type { Command } from 'commander';
import { defaultGateway } from '../graph/graph-options';
import { discoverProvider } from '../sign-in/discover-provider';
import { readCredentials } from '../sign-in/read-credentials';
import { signInByDevice } from '../sign-in/sign-in-by-device';
import { signInByPassword } from '../sign-in/sign-in-by-password';

interface SignInOptions {
  readonly gateway: string;
  readonly password?: string;
  readonly device?: boolean;
  readonly json?: boolean;
}

/** Adds `onegrid sign-in`: prints an access token to standard output, everything else to standard error. */
export function addSignIn(program: Command): void {
  program
    .command('sign-in')
    .description('登录并打印访问令牌 | Sign in and print an access token')
    .argument('[worker]', '工号，例如 JY0001 | Worker number; not needed with --device')
    .option('--gateway <url>', '网关地址 | Address of the gateway', process.env.ONEGRID_GATEWAY ?? defaultGateway)
    .option(
      '--password <password>',
      '密码（默认读取 ONEGRID_PASSWORD，或提示输入）| Password; default: ONEGRID_PASSWORD, or asked for',
    )
    .option('--device', '设备登录：在浏览器中输入验证码 | Device flow: type a code in a browser')
    .option('--json', '打印完整应答 | Print the whole token response as JSON')
    .action(signIn);
}

async function signIn(worker: string | undefined, options: SignInOptions): Promise<void> {
  const provider = await discoverProvider(options.gateway);
  const tokens = options.device
    ? await signInByDevice(provider, (line) => process.stderr.write(`${line}\n`))
    : await signInByPassword(provider, await readCredentials(worker, options.password));
  process.stdout.write(`${options.json ? JSON.stringify(tokens, null, 2) : tokens.access_token}\n`);
}
