import { EventEmitter, once } from 'node:events';
import type { OperationLine } from '../log/operation-line';

/** Keeps everything that is logged. */
export class WrittenLog {
  /** Every line as it was written. */
  readonly raw: string[] = [];
  readonly #written = new EventEmitter();

  write(line: string): void {
    this.raw.push(line);
    if (isOperation(line)) this.#written.emit('line', JSON.parse(line));
  }

  lines(): OperationLine[] {
    return this.raw.filter(isOperation).map((line) => JSON.parse(line) as OperationLine);
  }

  async nextLine(): Promise<OperationLine> {
    const [line] = (await once(this.#written, 'line')) as [OperationLine];
    return line;
  }
}

function isOperation(line: string): boolean {
  return line.includes('"msg":"operation"');
}
