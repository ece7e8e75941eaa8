import type { Judgement } from '../evaluate/judge.js';
import { table } from './tables.js';

/** What the labeled recordings gave, for one kind of finding. */
interface RecordedKind {
  met: number;
  missed: number;
  /** Findings about the flight that no label asks for; they are not therefore wrong. */
  unexpected: number;
}

export interface Recorded {
  readonly kinds: Readonly<Record<string, RecordedKind>>;
  /** Flights that only cruise: their hours, and findings about the flight in them. */
  readonly quietHours: number;
  readonly quietFindings: number;
}

/** What an evaluation of a folder counted. */
interface Evaluation {
  readonly judgements: readonly Judgement[];
  readonly astray: readonly { readonly finding: { readonly kind: string } }[];
  readonly quiet: { readonly hours: number; readonly findings: readonly unknown[] };
}

export function recordedOf({ judgements, astray, quiet }: Evaluation): Recorded {
  const kinds: Record<string, RecordedKind> = {};
  const own = (kind: string) => (kinds[kind] ??= { met: 0, missed: 0, unexpected: 0 });
  for (const { kind, met, note } of judgements) if (!note) own(kind)[met ? 'met' : 'missed']++;
  for (const { finding } of astray) own(finding.kind).unexpected++;
  return { kinds, quietHours: Math.round(quiet.hours), quietFindings: quiet.findings.length };
}

export function recordedTable({ kinds, quietHours, quietFindings }: Recorded): string {
  const rows = Object.entries(kinds)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([kind, { met, missed, unexpected }]) => [`\`${kind}\``, ...[met, missed, unexpected].map(String)]);
  return [
    'Labels of recorded flights (`npm run evaluate`): what must be found, what must not, and how often. Unexpected are findings about the flight that no label asks for; they are not therefore wrong. The recordings are not part of the repository.',
    table(['kind', 'labels met', 'missed', 'unexpected'], rows),
    `In ${quietHours} hours of recorded cruise: ${quietFindings} findings about the flight.`,
  ].join('\n\n');
}
