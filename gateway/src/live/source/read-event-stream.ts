/** One event of a stream: https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation */
export interface StreamEvent {
  /** `message` when the stream does not say. */
  readonly name: string;
  readonly data: string;
}

/**
 * Returns the events of a server-sent event stream. Comments and events without data are passed over, but for those with a name.
 *
 * @param maxEventBytes largest event, characters of its text
 * @throws RangeError when an event is larger
 */
export async function* readEventStream(
  chunks: AsyncIterable<Uint8Array>,
  maxEventBytes: number,
): AsyncGenerator<StreamEvent> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    rest += decoder.decode(chunk, { stream: true }).replaceAll('\r\n', '\n');
    if (rest.length > maxEventBytes) throw new RangeError('event too large');
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = readBlock(block);
      if (event) yield event;
    }
  }
}

function readBlock(block: string): StreamEvent | null {
  let name = '';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') name = value;
    else if (field === 'data') data.push(value);
  }
  return name === '' && data.length === 0 ? null : { name: name || 'message', data: data.join('\n') };
}
