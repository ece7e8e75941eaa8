import type { ClaimResult } from '../case/claims/judge.js';
import { claimSentence, saidWords, supersededWords, verdictWords } from '../case/claims/words.js';
import { addressWords, dismissedWords, type DismissedState } from '../case/dismissed.js';
import { momentWords } from '../finding/set-aside.js';
import { sourceOf, type CaseFile } from '../case/file/model.js';
import { formatTime } from '../base/units.js';
import { msg } from '../base/words.js';
import { figureClassWords } from '../track/figures.js';
import type { PublishedCase } from './published.js';
import { heading, paragraph, table, type Block, type Words } from './report/blocks.js';
import { reportMarkdown } from './report/markdown.js';

const day = (seconds: number): string => formatTime(seconds).replace('T', ' ').replace('Z', '');

/** Who said what, and what the tracks say to it; a figure that was superseded stays, and says by what. */
function claimRows(results: readonly ClaimResult[], file: CaseFile): Words[][] {
  return results.map((result) => {
    const { claim, verdict } = result;
    const superseded = supersededWords(claim, file);
    const text: Words = superseded ? [claim.text, ' ', { strong: `(${superseded})` }] : claim.text;
    return [
      `${claim.who}, ${saidWords(claim)}`,
      text,
      [{ strong: verdictWords[verdict]() }],
      claimSentence(result),
      `${figureClassWords[claim.class]()}: ${claim.sources.join(' ')}`,
    ];
  });
}

const eventRows = ({ events }: CaseFile): Words[][] =>
  events.map(({ from, to, approximate, text, class: name, sources }) => {
    const span = from === to ? day(from) : `${day(from)} – ${day(to)}`;
    return [
      approximate ? `${msg('about')} ${span}` : span,
      text,
      `${figureClassWords[name]()}: ${sources.join(' ')}`,
    ];
  });

/** The label of each source, with everything that is known of it; in the order of the labels. */
const sourceRows = (file: CaseFile): Words[][] =>
  Object.keys(file.sources)
    .sort()
    .map((label) => {
      const { who, title, date, address, archived, read } = sourceOf(file, label)!;
      const about = [
        who,
        title,
        date,
        address,
        archived && `${msg('archived')}: ${archived}`,
        read && `${msg('read')}: ${read}`,
      ];
      return [label, about.filter(Boolean).join(' · ')];
    });

/** Findings that were set aside, each with its note and what has become of it. */
const asideRows = (states: readonly DismissedState[]): Words[][] =>
  states.map((one) => {
    const { address, note, who, when } = one.dismissed;
    return [
      addressWords(address),
      note,
      [who, when && momentWords(when)].filter(Boolean).join(', '),
      dismissedWords(one) || msg('in this report'),
    ];
  });

/** A case as sections of a report: claims with their verdicts, events by time, findings set aside, sources. */
export function caseBlocks({ file, claims: results, dismissed: states }: PublishedCase): Block[] {
  const claims = [
    msg('Who said it'),
    msg('Claim'),
    msg('Verdict'),
    msg('What the track shows'),
    msg('Read in'),
  ];
  return [
    ...(results.length > 0
      ? [
          heading(2, msg('Claims')),
          paragraph(
            msg('Held against the track. A claim about a cause is never judged; modeled rows prove nothing.'),
          ),
          table(claims, claimRows(results, file)),
        ]
      : []),
    ...(file.events.length > 0
      ? [
          heading(2, msg('Timeline')),
          table([msg('Time, UTC'), msg('What was published'), msg('Read in')], eventRows(file)),
        ]
      : []),
    ...(states.length > 0
      ? [
          heading(2, msg('Findings set aside')),
          paragraph(
            msg(
              'Somebody looked at these findings and set them aside. They stay in the report and in every export.',
            ),
          ),
          table([msg('Finding'), msg('Note'), msg('Set aside by'), msg('State')], asideRows(states)),
        ]
      : []),
    ...(Object.keys(file.sources).length > 0
      ? [heading(2, msg('Sources')), table([msg('Label'), msg('Source')], sourceRows(file))]
      : []),
  ];
}

/** The same in Markdown, under the title of the case. */
export const caseReport = (published: PublishedCase): string =>
  reportMarkdown([
    ...(published.file.title ? [heading(1, published.file.title)] : []),
    ...caseBlocks(published),
  ]);
