import { dismissedStates } from '../../src/case/dismissed.js';
import { parseFindingAddress } from '../../src/case/finding-address.js';
import type { Finding } from '../../src/finding/finding.js';
import type { ViewRequest } from '../shared/events.js';
import { switchNames } from '../map/layers/index.js';
import type { ViewerChoice } from './choice.js';
import type { Cursor } from './cursor-sync.js';
import type { Preferences } from './preferences.js';
import type { FlightSession } from '../session/session.js';

interface LookingViewer {
  readonly session: FlightSession;
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

/** What is looked at: a flight, and a finding of it. */
interface Looked {
  readonly flight: string;
  readonly finding: Finding | null;
}

/** The finding of an address among the open flights, one that moved by some seconds too; else of this flight. */
function findingAt({ choice, session }: LookingViewer, flight: string, name: string): Looked {
  if (!parseFindingAddress(name)) return { flight, finding: findingNamed(choice, name) };
  const dismissed = [{ address: name, note: '' }];
  const [{ now }] = dismissedStates({ dismissed }, session.analyses, session.reports);
  return now ? { flight: now.analysis.track.meta.id, finding: now.finding } : { flight, finding: null };
}

/** The open flight of an ICAO address or callsign; the one that is shown where there is none. */
function flightNamed({ choice, session }: LookingViewer, name: string | undefined): string {
  const own = session.analyses.filter(
    ({ track: { meta } }) => name !== undefined && (meta.icao24 ?? meta.callsign) === name,
  );
  const isShown = own.some(({ track }) => track.meta.id === choice.flight);
  return (isShown ? undefined : own[0]?.track.meta.id) ?? choice.flight;
}

/** Shows what a case asks for; what it does not name stays as it is, but for a finding, which belongs to the last request. */
export function look(viewer: LookingViewer, request: ViewRequest): void {
  const { time, range, finding, camera, layers } = request;
  const { choice, cursor, preferences } = viewer;
  if (layers) {
    const on = Object.fromEntries(switchNames.map((name) => [name, layers.includes(name)]));
    viewer.prefer({ map: { ...preferences.map, ...on } });
  }
  const flight = flightNamed(viewer, request.flight);
  const looked = finding === undefined ? { flight, finding: null } : findingAt(viewer, flight, finding);
  choice.look({
    flight: looked.flight,
    finding: looked.finding?.id ?? '',
    range: range === undefined ? choice.range : range,
    camera: camera ?? choice.camera,
  });
  if (time !== undefined) cursor.hold(time);
}
