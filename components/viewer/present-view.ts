import type { Analysis } from '../../src/analysis/analyze.js';
import { findingAddress } from '../../src/case/finding-address.js';
import type { StoryView } from '../../src/case/file/model.js';
import { hasPosition } from '../../src/track/track.js';
import { isPath } from '../../src/track/path.js';
import type { Present } from '../case/present.js';
import type { FlightMap } from '../map/flight-map.js';
import { switchNames } from '../map/layers/index.js';
import { momentAt } from '../shared/nearest-row.js';
import type { CaseDesk } from './case-desk.js';
import type { ViewerChoice } from './choice.js';
import type { Cursor } from './cursor-sync.js';
import type { Preferences } from './preferences.js';
import type { FlightSession } from '../session/session.js';

interface PresentViewer {
  readonly session: FlightSession;
  readonly choice: ViewerChoice;
  readonly cursor: Cursor;
  readonly preferences: Preferences;
  readonly desk: CaseDesk;
}

/** ICAO address or callsign, where several flights are open. */
function flightPart({ session }: PresentViewer, { track: { meta } }: Analysis): StoryView {
  const flight = meta.icao24 ?? meta.callsign;
  return session.analyses.length > 1 && flight && /^[^\s<>"'`]+$/.test(flight) ? { flight } : {};
}

function viewOf(viewer: PresentViewer): StoryView {
  const { session, choice, cursor, preferences } = viewer;
  const { analysis, finding, range, moved } = choice;
  const layers = switchNames.filter((name) => preferences.map[name]);
  if (!analysis) return { layers };
  const sha256 = session.reportsOf(analysis)[0]?.sha256 ?? '';
  const isTimed = !isPath(analysis.track);
  return {
    ...flightPart(viewer, analysis),
    ...(isTimed && cursor.time !== null && { time: Math.round(cursor.time) }),
    ...(isTimed && range && { range: [Math.floor(range[0]), Math.ceil(range[1])] as const }),
    ...(moved && { camera: moved }),
    layers,
    ...(finding && { finding: findingAddress(finding, analysis.track, sha256) || finding.kind }),
  };
}

/** What the editor of a case may take from a viewer. */
export const presentOf = (viewer: PresentViewer, map: () => FlightMap | undefined): Present => ({
  view: () => viewOf(viewer),
  aircraft: () => {
    const { choice, cursor } = viewer;
    const row =
      choice.analysis && cursor.time !== null ? momentAt(choice.analysis, cursor.time)?.row : undefined;
    if (row === undefined || row < 0 || !hasPosition(choice.analysis!.track, row)) return null;
    const { lat, lon } = choice.analysis!.track;
    return { lat: lat[row], lon: lon[row] };
  },
  canPick: () => map()?.canPick ?? false,
  pick: (signal) => map()?.pickPlace(signal) ?? Promise.resolve(null),
  center: () => viewer.choice.moved,
  input: () => viewer.desk.input,
});
