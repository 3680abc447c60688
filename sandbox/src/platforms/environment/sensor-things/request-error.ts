/** A request that is answered with an HTTP status and `{ code, type: "error", message }`, as FROST does where the standard names only the status. */
export class RequestError extends Error {
  constructor(
    readonly status: 400 | 404,
    message: string,
  ) {
    super(message);
  }
}
