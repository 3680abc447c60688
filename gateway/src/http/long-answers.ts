/** Shorter ones go out in one piece with their headers, characters. */
const longFromCharacters = 4096;

/** Encodes a long answer once. As text, Node's HTTP server would measure it first and encode it later into room for the longest encoding there could be. */
export function encodeLong(answer: string | Buffer): string | Buffer {
  return typeof answer === 'string' && answer.length >= longFromCharacters ? Buffer.from(answer) : answer;
}
