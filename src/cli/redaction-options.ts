import { msg, str } from '../base/words.js';
import { isRedacting, parseLength, RedactionError, type Redaction } from '../track/redact/redaction.js';
import { isCasePath } from './case-file.js';
import { UsageError } from './command.js';

/** What a sender leaves out: the same words for every command that writes results. */
export const redactionOptions = {
  'leave-out-start': { type: 'string' },
  'leave-out-end': { type: 'string' },
  'leave-out-identity': { type: 'boolean', default: false },
} as const;

interface Values {
  readonly 'leave-out-start'?: string | undefined;
  readonly 'leave-out-end'?: string | undefined;
  readonly 'leave-out-identity'?: boolean;
}

function lengthOf(option: keyof Values, text: string) {
  try {
    return parseLength(text);
  } catch (error) {
    if (!(error instanceof RedactionError)) throw error;
    throw new UsageError(msg(str`--${option}: ${error.message}`));
  }
}

/** @throws UsageError for a length that is none, and with a case, whose claims and names say what is to be left out */
export function redactionOf(values: Values, paths: readonly string[]): Redaction {
  const { 'leave-out-start': start, 'leave-out-end': end, 'leave-out-identity': identity } = values;
  const redaction: Redaction = {
    ...(start !== undefined && { start: lengthOf('leave-out-start', start) }),
    ...(end !== undefined && { end: lengthOf('leave-out-end', end) }),
    ...(identity && { identity }),
  };
  if (isRedacting(redaction) && paths.some(isCasePath))
    throw new UsageError(
      msg('Expected track files with --leave-out-…, found a case, which names the flight and its files.'),
    );
  return redaction;
}
