/** A command that could not do what it was asked; the message says why and what to do. */
export class CommandFailure extends Error {
  constructor(
    readonly code:
      | 'SIGN_IN_FAILED'
      | 'GATEWAY_UNREACHABLE'
      | 'PASSWORD_MISSING'
      | 'GRAPH_REFUSED'
      | 'INPUT_UNREADABLE'
      | 'CONFIRMATION_MISSING',
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
    this.name = 'CommandFailure';
  }
}
