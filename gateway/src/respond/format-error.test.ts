import { errorKinds, OneGridError } from '@onegrid/schema';
import { GraphQLError } from 'graphql';
import { formatError } from './format-error';

const ofSubgraph = (code: string, message = 'secret detail') =>
  new GraphQLError(message, {
    path: ['person', 0, 'name'],
    extensions: { code, service: 'urban', serviceName: 'urban', field: 'id', stacktrace: ['at secret.ts'], other: 1 },
  });

describe('formatError', () => {
  it('shows message, code, path, service and field of an error for clients', () => {
    expect(formatError(ofSubgraph('UNKNOWN_GRID', 'No grid 320105'))).toEqual({
      message: 'No grid 320105',
      path: ['person', 0, 'name'],
      extensions: { code: 'UNKNOWN_GRID', service: 'urban', field: 'id' },
    });
  });

  it('shows code and neutral sentence of an internal error', () => {
    expect(formatError(ofSubgraph('PLATFORM_ANSWER_UNREADABLE'))).toEqual({
      message: errorKinds.PLATFORM_ANSWER_UNREADABLE.sentence,
      path: ['person', 0, 'name'],
      extensions: { code: 'PLATFORM_ANSWER_UNREADABLE', service: 'urban', field: 'id' },
    });
  });

  it.each(['SOMEBODY_ELSES_CODE', 'INTERNAL', 'GRAPHQL_VALIDATION_FAILED', 'constructor'])(
    'shows no message of a subgraph with the code %s',
    (code) => {
      expect(formatError(ofSubgraph(code))).toMatchObject({
        message: errorKinds.INTERNAL.sentence,
        extensions: { code },
      });
    },
  );

  it.each([
    ['a bug', new TypeError('secret detail')],
    ['a wrapped bug', new GraphQLError('secret detail', { originalError: new TypeError('secret detail') })],
    ['something that is no error', 'secret detail'],
    ['an internal error of ours', new OneGridError('INTERNAL', { message: 'secret detail', cause: 'secret detail' })],
  ])('shows nothing of %s', (_case, error) => {
    const shown = formatError(error);
    expect(shown).toMatchObject({ message: errorKinds.INTERNAL.sentence, extensions: { code: 'INTERNAL' } });
    expect(JSON.stringify(shown)).not.toContain('secret');
  });

  it('shows where a document is wrong', () => {
    const error = new GraphQLError('Syntax Error', { extensions: { code: 'GRAPHQL_PARSE_FAILED' } });
    expect(formatError(error)).toEqual({ message: 'Syntax Error', extensions: { code: 'GRAPHQL_PARSE_FAILED' } });
  });
});
