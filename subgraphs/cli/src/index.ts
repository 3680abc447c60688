export { CommandFailure } from './command-failure';
export { discoverProvider } from './sign-in/discover-provider';
export { type Credentials, signInByPassword } from './sign-in/sign-in-by-password';
