import { msg, str } from '../../base/words.js';

/** How much of an end of a flight is left out: by distance or by time. */
export type LeftOutLength = { readonly nm: number } | { readonly minutes: number };

/** What the sender of a flight leaves out of everything that is shared. */
export interface Redaction {
  /** From the first row on. */
  readonly start?: LeftOutLength;
  /** Up to the last row. */
  readonly end?: LeftOutLength;
  /** Callsign, address, registration, and name, address and hash of the file. */
  readonly identity?: boolean;
}

/** A redaction that cannot be used: what was expected, what was found. */
export class RedactionError extends Error {
  override readonly name = 'RedactionError';
}

/** Whether positions are left out: then nothing may name the places at the ends. */
export const isCut = ({ start, end }: Redaction): boolean => start !== undefined || end !== undefined;

export const isRedacting = (redaction: Redaction): boolean => isCut(redaction) || redaction.identity === true;

/** NM and min up to which a length is taken seriously: half the Earth's circumference, and a week. */
const MOST = { nm: 10_800, minutes: 10_080 };

/** `5NM`, `5 NM`, `10min`. @throws RedactionError */
export function parseLength(text: string): LeftOutLength {
  const [, number, unit = ''] = /^\s*(\d+(?:\.\d+)?)\s*(nm|min)\s*$/i.exec(text) ?? [];
  const kind = unit.toLowerCase() === 'nm' ? 'nm' : 'minutes';
  const value = Number(number ?? NaN);
  if (!(value > 0 && value <= MOST[kind]))
    throw new RedactionError(msg(str`Expected a length such as 5NM or 10min, got “${text}”.`));
  return kind === 'nm' ? { nm: value } : { minutes: value };
}

/** `5 NM`, `10 min`. */
export const lengthWords = (length: LeftOutLength): string =>
  'nm' in length ? `${length.nm} NM` : `${length.minutes} min`;

/** What the result says of it: `the first 5 NM are left out by the sender; …`; '' where nothing is left out. */
export function redactionWords({ start, end, identity }: Redaction): string {
  const parts: string[] = [];
  if (start) parts.push(msg(str`the first ${lengthWords(start)} are left out by the sender`));
  if (end) parts.push(msg(str`the last ${lengthWords(end)} are left out by the sender`));
  if (identity) parts.push(msg('the identity of the aircraft is left out by the sender'));
  return parts.join('; ');
}
