import type { Analysis } from '../analysis/analyze.js';
import { VERSION } from '../base/version.js';
import { msg, str } from '../base/words.js';
import { declarations } from '../finding/declarations/index.js';
import { titleOf } from '../finding/declarations/titles.js';
import type { SetAside, SetAsideFindings } from '../finding/set-aside.js';
import type { CaseFile, DismissedFinding } from './file/model.js';
import {
  findingsLike,
  isAt,
  parseFindingAddress,
  windowOf,
  type FindingAddress,
  type FoundFinding,
  type OpenedFile,
} from './finding-address.js';

/**
 * What has become of a finding that was set aside. `found`: with the same window; `moved`: a version or settings of another
 * kind find it some seconds off; `gone`: its file is open, and there is no such finding; `closed`: its file is not open.
 */
export interface DismissedState {
  readonly dismissed: DismissedFinding;
  readonly state: 'found' | 'moved' | 'gone' | 'closed';
  readonly now?: FoundFinding;
}

/** s by which each end of a window may have moved: some rows, or a tenth of a long one. */
const LEAST_MOVE_S = 10;
const MOST_MOVE_S = 60;
const MOVE_SHARE = 0.1;

/** Unix seconds of `20241225T060701Z`; NaN for a line of a path. */
function secondsOf(moment: string): number {
  const iso = moment.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/, '$1-$2-$3T$4:$5:');
  return Date.parse(iso) / 1000;
}

/**
 * s that the ends of a window have moved together; Infinity where it is another window: one that does not overlap, or with an
 * end that moved further than the limit. What was set aside must never hide what is new.
 */
function moveOf(wanted: FindingAddress, { analysis, finding }: FoundFinding): number {
  const now = windowOf(analysis.track, finding);
  const [from, to] = [secondsOf(wanted.start), secondsOf(wanted.end)];
  const [start, end] = [secondsOf(now.start), secondsOf(now.end)];
  const limit = Math.min(MOST_MOVE_S, Math.max(LEAST_MOVE_S, MOVE_SHARE * (to - from)));
  const moves = [Math.abs(start - from), Math.abs(end - to)];
  const isSame = start <= to && from <= end && moves.every((move) => move <= limit);
  return isSame ? moves[0] + moves[1] : Infinity;
}

/** Each finding is taken once; those with the very window first. */
export function dismissedStates(
  { dismissed: list }: Pick<CaseFile, 'dismissed'>,
  analyses: readonly Analysis[],
  files: readonly OpenedFile[],
): readonly DismissedState[] {
  const taken = new Set<unknown>();
  const like = list.map(({ address }) => {
    const wanted = parseFindingAddress(address);
    return { wanted, found: wanted && findingsLike(wanted, analyses, files) };
  });
  const exact = like.map(({ wanted, found }) => {
    const now = found?.find((one) => !taken.has(one.finding) && isAt(wanted!, one));
    if (now) taken.add(now.finding);
    return now;
  });
  return list.map((dismissed, i): DismissedState => {
    const { wanted, found } = like[i];
    if (!wanted) return { dismissed, state: 'gone' };
    if (!found) return { dismissed, state: 'closed' };
    if (exact[i]) return { dismissed, state: 'found', now: exact[i] };
    const [now] = found
      .filter((one) => !taken.has(one.finding) && moveOf(wanted, one) < Infinity)
      .sort((a, b) => moveOf(wanted, a) - moveOf(wanted, b));
    if (!now) return { dismissed, state: 'gone' };
    taken.add(now.finding);
    return { dismissed, state: 'moved', now };
  });
}

const clock = (moment: string): string =>
  moment.startsWith('r')
    ? msg(str`line ${moment.slice(1)}`)
    : `${moment.slice(9, 11)}:${moment.slice(11, 13)}:${moment.slice(13, 15)}`;

/** `Position gap, 06:06:30 to 06:13:20 UTC`: what an address says, for people. */
export function addressWords(address: string): string {
  const { kind, start, end } = parseFindingAddress(address) ?? {};
  if (kind === undefined) return address;
  return msg(str`${titleOf(kind, declarations)}, ${clock(start!)} to ${clock(end!)} UTC`);
}

/** What has become of it, in words; '' where it is as it was. */
export function dismissedWords({ dismissed: { address }, state }: DismissedState): string {
  const version = parseFindingAddress(address)?.version ?? VERSION;
  const by = version === VERSION ? '' : msg(str` (version ${version})`);
  if (state === 'moved') return msg(str`set aside as ${addressWords(address)}${by}; its window has moved`);
  if (state === 'closed') return msg('its file is not open');
  return state === 'gone' ? msg('there is no such finding now, with this version and these settings') : '';
}

/** The findings that a case sets aside, among the open flights. */
export function setAsideIn(states: readonly DismissedState[]): SetAsideFindings {
  const all = new Map<string, Map<string, SetAside>>();
  for (const one of states) {
    if (!one.now) continue;
    const { track } = one.now.analysis;
    const own = all.get(track.meta.id) ?? new Map<string, SetAside>();
    const change = dismissedWords(one);
    own.set(one.now.finding.id, { ...one.dismissed, ...(change && { change }) });
    all.set(track.meta.id, own);
  }
  return all;
}

/** The findings that a case sets aside; none without a case. */
export const setAsideFindings = (
  file: Pick<CaseFile, 'dismissed'>,
  analyses: readonly Analysis[],
  files: readonly OpenedFile[],
): SetAsideFindings => setAsideIn(dismissedStates(file, analyses, files));
