import type { Analysis } from '../analysis/analyze.js';
import { msg, str } from '../base/words.js';
import type { ClaimResult } from '../case/claims/judge.js';
import {
  claimSentence,
  expectationWords,
  saidWords,
  supersededWords,
  verdictWords,
} from '../case/claims/words.js';
import { addressWords, dismissedWords, type DismissedState } from '../case/dismissed.js';
import type { CaseFile } from '../case/file/model.js';
import { momentWords } from '../finding/set-aside.js';
import type { Terminal } from './command.js';
import { labeled, painter, safe } from './layout.js';

const LABEL = 13;
const colors = { agrees: 'cyan', conflicts: 'yellow', 'cannot tell': 'dim' } as const;

function claimText(result: ClaimResult, file: CaseFile, { width, color }: Terminal): string {
  const { claim, verdict, measure, measured } = result;
  const line = (label: string, text: string) =>
    text ? [labeled(`  ${label}`, safe(text), LABEL, width)] : [];
  return [
    `${painter(color)(verdictWords[verdict](), colors[verdict])}  ${safe(claim.text)}`,
    ...line(msg('said by'), `${claim.who}, ${saidWords(claim)} (${claim.sources.join(' ')})`),
    ...line('', supersededWords(claim, file)),
    ...line(msg('claimed'), expectationWords(claim.measure?.expect ?? {})),
    ...line(msg('track'), claimSentence(result)),
    ...line('', measured?.notes.join('; ') ?? ''),
    ...line(msg('rule'), measured && measure ? measure.rule() : ''),
  ].join('\n');
}

/** What is written of a case. */
interface CaseWords {
  readonly file: CaseFile;
  readonly results: readonly ClaimResult[];
  readonly dismissed: readonly DismissedState[];
  /** The track that the claims are held against. */
  readonly analysis?: Analysis;
}

/** The findings that the case sets aside, and what has become of them. */
function dismissedText(states: readonly DismissedState[], { width, color }: Terminal): string[] {
  if (states.length === 0) return [];
  const lines = states.map((one) => {
    const { address, note, who, when } = one.dismissed;
    const by = [who, when && momentWords(when)].filter(Boolean).join(', ');
    const words = [by ? `${note} (${by})` : note, dismissedWords(one)].filter(Boolean).join('; ');
    return labeled('  ·', safe(`${addressWords(address)}: ${words}`), 4, width);
  });
  return [[painter(color)(msg('Findings set aside'), 'bold'), ...lines].join('\n')];
}

/** The claims of a case in its order, each with who said it, its verdict, and what that rests on. */
export function claimsText({ results, file, analysis, dismissed }: CaseWords, terminal: Terminal): string {
  const track = analysis
    ? msg(
        str`Held against ${analysis.track.meta.callsign ?? analysis.track.meta.id} of ${analysis.track.meta.file}.`,
      )
    : msg('No track of this flight is open: claims about it cannot be told.');
  const notice = analysis?.track.meta.notice ?? '';
  const head = [painter(terminal.color)(safe(file.title), 'bold'), safe(track), safe(notice)].filter(Boolean);
  const claims = results.map((one) => claimText(one, file, terminal));
  return `${[head.join('\n'), ...claims, ...dismissedText(dismissed, terminal)].join('\n\n')}\n`;
}
