import { msg, str } from '@lit/localize';
import type { Analysis } from '../../../src/analysis/analyze.js';
import { describe } from '../../../src/analysis/describe.js';
import { flightName, spanWords } from '../../../src/analysis/summary-words.js';
import { summarize } from '../../../src/analysis/summary.js';
import { beforeStop } from '../../../src/base/words.js';
import type { ClaimResult } from '../../../src/case/claims/judge.js';
import { claimSentence } from '../../../src/case/claims/words.js';
import type { CaseFile } from '../../../src/case/file/model.js';
import { titleOf } from '../../../src/finding/declarations/titles.js';
import type { Finding } from '../../../src/finding/finding.js';
import { markOf, markWords } from '../../../src/finding/mark.js';
import { confidenceWords } from '../../../src/finding/words.js';
import type { Airports } from '../../../src/route/airports/index.js';

/** What the caption says of the step that is shown. */
export interface Slide {
  /** Where in the list or the story. */
  readonly place: string;
  readonly title: string;
  readonly text: string;
  /** What the track says to the claim of a step; '' without one. */
  readonly verdict: string;
  /** Labels of the case's sources. */
  readonly sources: readonly string[];
}

/** Which of the findings in the list, from 1; 0 where it is not in the list. */
export interface ListPlace {
  readonly nth: number;
  readonly of: number;
}

/** Before a finding is chosen: the flight, and how many findings there are. */
export function flightSlide(analysis: Analysis, of: number): Slide {
  const summary = summarize(analysis);
  const text = of === 0 ? msg('No findings.') : of === 1 ? msg('1 finding') : msg(str`${of} findings`);
  const title = `${flightName(summary)}, ${spanWords(summary)}`;
  return { place: '', title, text, verdict: '', sources: [] };
}

/** The sentence of a finding with its confidence, as it is copied for an article. */
export function findingSlide(
  finding: Finding,
  { track, status }: Analysis,
  { nth, of }: ListPlace,
  airports?: Airports,
): Slide {
  const said = beforeStop(describe(finding, track, airports, { status }));
  const mark = markWords[markOf(finding)]();
  const part = finding.partOf === undefined ? '' : ` · ${msg('part of a finding')}`;
  return {
    place: nth === 0 ? mark : `${msg(str`Finding ${nth} of ${of}`)}${part} · ${mark}`,
    title: titleOf(finding.kind),
    text: `${said} (${confidenceWords(finding.confidence)}).`,
    verdict: '',
    sources: [],
  };
}

/** A step of a case's story. @param at from 0 */
export function storySlide({ story }: CaseFile, at: number, results: readonly ClaimResult[]): Slide {
  const { title, text, sources, view } = story[at];
  const result = results.find(({ claim }) => claim.id === view.claim);
  const place = msg(str`Step ${at + 1} of ${story.length}`);
  return { place, title, text, sources, verdict: result ? claimSentence(result) : '' };
}
