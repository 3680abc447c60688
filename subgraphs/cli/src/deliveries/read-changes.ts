import { CommandFailure } from '../command-failure';

/** A code to be changed; null = the platform's own table again. */
export interface CodeChange {
  readonly list: string;
  readonly value: string;
  readonly code: string | null;
}

/** Returns the changes that `--map list/value=code` says; an empty code gives the value back. @throws CommandFailure INPUT_UNREADABLE */
export function readChanges(texts: readonly string[]): readonly CodeChange[] {
  return texts.map((text) => {
    const [, list, value, code] = /^(.+)\/([^/=]+)=(.*)$/s.exec(text) ?? [];
    if (list === undefined || value === undefined || code === undefined)
      throw new CommandFailure('INPUT_UNREADABLE', `--map ${text}: 代码表/值=平台代码 | list/value=code`);
    return { list, value, code: code === '' ? null : code };
  });
}
