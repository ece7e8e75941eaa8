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
import type { CaseFile } from '../case/file/model.js';
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

/** The claims of a case in its order, each with who said it, its verdict, and what that rests on. */
export function claimsText(
  results: readonly ClaimResult[],
  file: CaseFile,
  analysis: Analysis | undefined,
  terminal: Terminal,
): string {
  const track = analysis
    ? msg(
        str`Held against ${analysis.track.meta.callsign ?? analysis.track.meta.id} of ${analysis.track.meta.file}.`,
      )
    : msg('No track of this flight is open: claims about it cannot be told.');
  const notice = analysis?.track.meta.notice ?? '';
  const head = [painter(terminal.color)(safe(file.title), 'bold'), safe(track), safe(notice)].filter(Boolean);
  return `${[head.join('\n'), ...results.map((one) => claimText(one, file, terminal))].join('\n\n')}\n`;
}
