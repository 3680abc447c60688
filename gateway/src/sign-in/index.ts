export type { Accounts, NewAccount } from './accounts';
export { hashPassword } from './password';
export { cliClientId, deliveryClientId, graphiqlClientId } from './provider/clients';
export { graphAudience, graphResource, graphScope } from './provider/graph-resource';
export { providerPath, type SignIn, type SignInSettings, startSignIn } from './start-sign-in';
