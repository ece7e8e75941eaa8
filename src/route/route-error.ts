/** Says what was expected, what was found and where. */
export class RouteError extends Error {
  override readonly name = 'RouteError';
  /** The word of the text that could not be read; empty where it is the whole. */
  readonly word: string;
  constructor(message: string, word = '') {
    super(message);
    this.word = word;
  }
}

/** A foreign text as it may stand in a message: one line, not long. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 60 ? line.slice(0, 59) + '…' : line}”`;
}
