import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import type { Logger } from 'pino';

/**
 * Returns the logger for Apollo Server and its gateway. Of their lines only warnings and errors are kept, and of those only the words before the first
 * colon or quotation mark: what follows quotes data.
 */
export function engineLogger(log: Logger): NonNullable<ApolloServerOptionsWithGateway<BaseContext>['logger']> {
  const silent = () => undefined;
  return {
    debug: silent,
    info: silent,
    warn: (message) => log.warn({ from: 'engine' }, firstWords(message)),
    error: (message) => log.error({ from: 'engine' }, firstWords(message)),
  };
}

function firstWords(message: unknown): string {
  return typeof message === 'string' ? (message.split(/[:"'`\n]/)[0] ?? '') : 'engine';
}
