/** The program while it runs, in one process or in several. */
export interface RunningProgram {
  /** Origin of the gateway. */
  readonly url: string;
  /** Null = no metrics. */
  readonly metricsUrl: string | null;
  /** Looks for a new supergraph now. Resolves when what was found is taken or refused. */
  reload(): Promise<void>;
  /** Rejects when the program cannot go on; never resolves. */
  readonly failure: Promise<never>;
  /** Lets what is under way end, and stops. */
  close(): Promise<void>;
}
