import type { Finding } from '../../src/finding/finding.js';
import type { ViewRequest } from '../shared/events.js';
import { switchNames } from '../map/layers/index.js';
import type { ViewerChoice } from './choice.js';
import type { Cursor } from './cursor-sync.js';
import type { Preferences } from './preferences.js';

interface LookingViewer {
  readonly choice: ViewerChoice;
  readonly cursor: Cursor;
  readonly preferences: Preferences;
  prefer(change: Partial<Preferences>): void;
}

/** The finding of an id, else the first of a kind. */
export function findingNamed({ analysis }: ViewerChoice, name: string): Finding | null {
  const findings = analysis?.findings ?? [];
  return findings.find(({ id }) => id === name) ?? findings.find(({ kind }) => kind === name) ?? null;
}

/** Shows what a case asks for; what it does not name stays as it is, but for a finding, which belongs to the last request. */
export function look(viewer: LookingViewer, { time, range, finding, camera, layers }: ViewRequest): void {
  const { choice, cursor, preferences } = viewer;
  if (layers) {
    const on = Object.fromEntries(switchNames.map((name) => [name, layers.includes(name)]));
    viewer.prefer({ map: { ...preferences.map, ...on } });
  }
  choice.look({
    flight: choice.flight,
    finding: (finding !== undefined && findingNamed(choice, finding)?.id) || '',
    range: range === undefined ? choice.range : range,
    camera: camera ?? choice.camera,
  });
  if (time !== undefined) cursor.hold(time);
}
