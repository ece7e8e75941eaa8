/** What a command is given: arguments after its name, and the three streams. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** A person looks at it, and it knows color. */
  readonly color: boolean;
  /** Columns to wrap sentences at. */
  readonly width: number;
  /** Results. */
  out(text: string): void;
  /** Problems. */
  err(text: string): void;
}

/** Nothing to say against it; a finding as severe as asked for; input or usage that cannot be used. */
export type Exit = 0 | 1 | 2;

export type Command = (args: readonly string[], terminal: Terminal) => Promise<Exit>;

/** What the user typed cannot be meant: told on stderr, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
