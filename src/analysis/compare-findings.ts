import { titleOf } from '../finding/declarations/titles.js';
import type { Finding } from '../finding/finding.js';
import { msg, str } from '../base/words.js';
import { eventsOf } from './events.js';

/** Whether two findings are of the same rows: at least half of the shorter one is in the other. */
function areSameRows(a: Finding, b: Finding): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start) + 1;
  return shared >= 0.5 * (Math.min(a.end - a.start, b.end - b.start) + 1);
}

/** What changed between two analyses of the same track: events that stayed are in none of the lists. */
export interface FindingChanges {
  readonly before: number;
  readonly now: number;
  readonly gone: readonly Finding[];
  readonly added: readonly Finding[];
  /** Of the same rows, of another kind. */
  readonly became: readonly { readonly from: Finding; readonly to: Finding }[];
}

/** Compares the events of a track before and after a change of a threshold. */
export function compareFindings(before: readonly Finding[], now: readonly Finding[]): FindingChanges {
  const [old, latest] = [eventsOf(before), eventsOf(now)];
  const left = new Set(latest);
  const take = (fits: (finding: Finding) => boolean): Finding | undefined => {
    const found = [...left].find(fits);
    if (found) left.delete(found);
    return found;
  };
  const other = old.filter((one) => !take((next) => next.kind === one.kind && areSameRows(one, next)));
  const became: { from: Finding; to: Finding }[] = [];
  const gone = other.filter((from) => {
    const to = take((next) => areSameRows(from, next));
    if (to) became.push({ from, to });
    return !to;
  });
  return { before: old.length, now: latest.length, gone, added: [...left], became };
}

/** `2 Holding, 1 Orbit`. */
function counted(titles: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  return [...counts].map(([title, count]) => `${count} ${title}`).join(', ');
}

/** `Findings: was 8, now 8. Changed: 4 Stale position → Frozen record.`; a sentence too where nothing changed. */
export function changeWords({ before, now, gone, added, became }: FindingChanges): string {
  const kinds = (findings: readonly Finding[]) => counted(findings.map(({ kind }) => titleOf(kind)));
  const turned = counted(became.map(({ from, to }) => `${titleOf(from.kind)} → ${titleOf(to.kind)}`));
  const words = [msg(str`Findings: was ${before}, now ${now}.`)];
  if (gone.length > 0) words.push(msg(str`Gone: ${kinds(gone)}.`));
  if (added.length > 0) words.push(msg(str`New: ${kinds(added)}.`));
  if (became.length > 0) words.push(msg(str`Changed: ${turned}.`));
  if (words.length === 1) words.push(msg('The same as before.'));
  return words.join(' ');
}
