/** The `data` of an answer, already written. `stringifyAnswer` takes its text; whoever else serialises or reads it gets the object that it stands for. */
export class WrittenData {
  /** JSON text of an object. */
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Returns the object, made anew each time. */
  toJSON(): Record<string, unknown> {
    return JSON.parse(this.text) as Record<string, unknown>;
  }
}
