import { VERSION } from '../base/version.js';
import { beforeStop, msg, str } from '../base/words.js';
import { titleOf } from '../finding/declarations/titles.js';
import type { Finding } from '../finding/finding.js';
import { declarations } from '../finding/declarations/index.js';
import { confidenceWords } from '../finding/words.js';
import type { Analysis } from './analyze.js';
import { flightName, spanWords } from './summary-words.js';
import { summarize } from './summary.js';

interface Cited {
  /** Of `describe`. */
  readonly sentence: string;
  /** Of the file; '' if it is not known. */
  readonly sha256: string;
}

/**
 * A finding in words that stand alone in an article: the flight, what was found with its confidence, and the line of its source
 * with what was computed from it.
 */
export function citeSentence(finding: Finding, analysis: Analysis, { sentence, sha256 }: Cited): string {
  const { track } = analysis;
  const summary = summarize(analysis);
  const [first, last] = [track.row[finding.start], track.row[finding.end]];
  const title = titleOf(finding.kind, declarations);
  const said = beforeStop(sentence);
  const found = msg(
    str`${flightName(summary)}, ${spanWords(summary)}. ${title}: ${said} (${confidenceWords(finding.confidence)}).`,
  );
  const hash = sha256 ? msg(str`, SHA-256 ${sha256}`) : '';
  const lines = first === last ? msg(str`line ${first}`) : msg(str`lines ${first} to ${last}`);
  const source = msg(str`Source: ${track.meta.file}${hash}, ${lines}; computed by Crosstrack ${VERSION}.`);
  return `${found}\n${source}`;
}
