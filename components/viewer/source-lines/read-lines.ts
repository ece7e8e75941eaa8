import { msg, str } from '@lit/localize';
import { sourceOf } from '../../../src/worker/input.js';
import { lineBatches } from '../../../src/formats/base/lines.js';
import { messageOf } from '../../shared/error-message.js';

/** A line of a file, as it is there. */
export interface SourceLine {
  readonly line: number;
  readonly text: string;
}

/** The lines of one file that are asked for. */
export interface LinesAsked {
  /** As the user gave it: the file itself, or an archive with it. */
  readonly file: File;
  /** Of the file, in an archive that of the one in it. */
  readonly name: string;
  /** Id of the format that read it. */
  readonly format: string;
  /** The first line is 1. */
  readonly first: number;
  readonly last: number;
}

/** Formats whose rows are numbered in the order of the file, because a row is no line there. */
const WITHOUT_LINES = /^(parquet|geojson|fr24-json|opensky-json|readsb-trace|table-json)$/;
/** Characters of a line that are shown: a line of a file of one line may be all of it. */
const LONGEST = 2000;
/** Crosstrack's KML keeps the line numbers of the file that it was made from. */
const OWN_KML = /<(?:\w+:)?SimpleArrayData name="row"/;

/** Why lines of a format cannot be shown; '' where they can. */
export function withoutLines({ format, first }: Pick<LinesAsked, 'format' | 'first'>): string {
  if (!WITHOUT_LINES.test(format)) return '';
  return msg(
    str`A file of this format (${format}) has no lines: ${first.toLocaleString('en-US')} is the number of the record, counted from 1.`,
  );
}

/**
 * The lines of a file, read from the file itself as far as the last of them: no copy of it is kept.
 * @throws Error with a sentence where the file is no longer there, or has no such lines
 */
export async function readLines(asked: LinesAsked, signal?: AbortSignal): Promise<SourceLine[]> {
  const why = withoutLines(asked);
  if (why) throw new Error(why);
  try {
    return await linesOf(asked, signal);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotReadableError')
      throw new Error(
        msg(str`${asked.name} was moved or changed since it was opened: open it again to see its lines.`),
      );
    throw error instanceof Error ? error : new Error(messageOf(error));
  }
}

async function linesOf({ file, name, format, first, last }: LinesAsked, signal?: AbortSignal) {
  const inputs = await sourceOf(file).inputs(() => undefined);
  const input = inputs.find((one) => one.name === name) ?? (inputs.length === 1 ? inputs[0] : undefined);
  if (!input) throw new Error(msg(str`${name} is not in ${file.name}.`));
  const found: SourceLine[] = [];
  for await (const batch of lineBatches(input, { ...(signal && { signal }) })) {
    const own = format === 'kml' && batch.lines.some((line) => OWN_KML.test(line));
    if (own)
      throw new Error(msg('The line numbers are those of the file that this KML was made from: open that.'));
    const from = Math.max(0, first - batch.first);
    for (const [i, text] of batch.lines.slice(from, Math.max(0, last + 1 - batch.first)).entries())
      found.push({ line: batch.first + from + i, text: shortened(text) });
    if (batch.first + batch.lines.length > last) break;
  }
  if (found.length === 0) throw new Error(msg(str`${name} has no line ${first.toLocaleString('en-US')}.`));
  return found;
}

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
