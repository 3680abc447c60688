/** Work that is looked for again and again. */
export interface Loop {
  /** Looks at once instead of at the next time. */
  wake(): void;
  /** Looks no more; resolves when the look that is under way has ended. */
  stop(): Promise<void>;
}

/**
 * Looks for work until it is stopped: again at once while there may be more, else after `everyMs` or when woken.
 *
 * @param look returns true when there may be more to do at once
 * @param failed told when a look fails; the next one comes after `everyMs`
 */
export function startLoop(options: {
  readonly everyMs: number;
  readonly look: () => Promise<boolean>;
  readonly failed: (error: unknown) => void;
}): Loop {
  const { everyMs, look, failed } = options;
  const alarm = createAlarm();
  let stopping = false;

  async function run(): Promise<void> {
    while (!stopping) {
      const more = await look().catch((error: unknown) => {
        failed(error);
        return false;
      });
      if (!more && !stopping) await alarm.wait(everyMs);
    }
  }

  const ended = run();
  return {
    wake: alarm.ring,
    async stop() {
      stopping = true;
      alarm.ring();
      await ended;
    },
  };
}

interface Alarm {
  ring(): void;
  /** Resolves when it rings, has rung since the last wait, or after this time. */
  wait(longestMs: number): Promise<void>;
}

function createAlarm(): Alarm {
  let rung = false;
  let wakeUp: () => void = () => undefined;
  return {
    ring() {
      rung = true;
      wakeUp();
    },
    async wait(longestMs) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, longestMs);
          wakeUp = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
    },
  };
}
