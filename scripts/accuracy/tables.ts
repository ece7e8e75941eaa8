import { declarations } from '../../src/finding/declarations/index.js';
import { allSamplings, BLIND_RECALL, type AccuracyRecord, type Alarms, type Figures } from './record.js';
import { SAMPLINGS } from './run.js';
import { events } from './world/events/index.js';

/** Tables of docs/accuracy.md. */

const percent = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : `${Math.round(100 * value)}`;

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** Kinds in the order of the detectors. */
const kindsOf = ({ kinds }: AccuracyRecord): string[] =>
  declarations.map(({ kind }) => kind).filter((kind) => kinds[kind]);

/** The first spacing tried at which it finds too few. */
export const blindAt = (figures: Readonly<Record<string, Figures>>): number | undefined =>
  allSamplings.find((step) => (figures[step]?.recall ?? 1) < BLIND_RECALL);

export function recallTable(record: AccuracyRecord): string {
  const rows = kindsOf(record).map((kind) => {
    const { blindFrom } = declarations.find((one) => one.kind === kind)!;
    const own = record.kinds[kind];
    return [
      `\`${kind}\``,
      String(own[SAMPLINGS[0]].events),
      ...allSamplings.map((step) => percent(own[step]?.recall)),
      typeof blindFrom === 'number' ? `${blindFrom} s` : 'any spacing',
    ];
  });
  return table(['kind', 'events', ...allSamplings.map((step) => `${step} s`), 'blind from'], rows);
}

export function samplingTable(record: AccuracyRecord, step: number): string {
  const rows = kindsOf(record).map((kind) => {
    const { recall, precision, overlap, sizeError } = record.kinds[kind][step];
    return [`\`${kind}\``, ...[recall, precision, overlap, sizeError].map(percent)];
  });
  return table(['kind', 'recall', 'precision', 'window overlap', 'size error'], rows);
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const alarmsIn = ({ byKind }: Alarms): number => sum(Object.values(byKind));

export function aircraftTable({ aircraft }: AccuracyRecord): string {
  const rows = Object.entries(aircraft).map(([name, own]) => {
    const byKind = new Map<string, number>();
    for (const { byKind: counts } of Object.values(own))
      for (const [kind, n] of Object.entries(counts)) byKind.set(kind, (byKind.get(kind) ?? 0) + n);
    const kinds = [...byKind].sort(([, a], [, b]) => b - a).map(([kind, n]) => `\`${kind}\` ${n}`);
    return [
      name,
      own[SAMPLINGS[0]].hours.toFixed(0),
      ...SAMPLINGS.map((step) => (alarmsIn(own[step]) / own[step].hours).toFixed(2)),
      kinds.join(', ') || 'none',
    ];
  });
  return table(['aircraft', 'hours', ...SAMPLINGS.map((step) => `${step} s`), 'kinds, all spacings'], rows);
}

export const worldTable = (): string =>
  table(
    ['kind', 'events'],
    events.map(({ kind, name }) => [`\`${kind}\``, name]),
  );
