/** The streams of a command. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** The output is a terminal that shows colors. */
  readonly color: boolean;
  /** Columns at which sentences wrap. */
  readonly width: number;
  /** Results. */
  out(text: string): void;
  /** Problems. */
  err(text: string): void;
}

/** 0: done; 1: a finding at least as severe as `--fail-on`; 2: unusable input or arguments. */
export type Exit = 0 | 1 | 2;

export type Command = (args: readonly string[], terminal: Terminal) => Promise<Exit>;

/** Arguments that cannot be understood: a message on stderr, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
