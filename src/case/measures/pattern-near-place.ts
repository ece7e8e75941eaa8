import { formatClock } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import type { Finding } from '../../finding/finding.js';
import { milesBetween } from '../../route/earth/geodesic.js';
import { declarations } from '../../finding/declarations/index.js';
import type { Track } from '../../track/track.js';
import { restOfFindings } from './findings-in.js';
import type { TrackMeasure } from './measure.js';
import { placeNamed, numberOf, textOf, type FoundPlace } from './parameters.js';
import { restOn } from './rows.js';

/** NM; at most this far from a place is near it, if the claim does not say. */
const NEAR = 30;

/** Whether any row of a finding is that near. */
function isNear({ start, end }: Finding, track: Track, place: FoundPlace, radius: number): boolean {
  for (let row = start; row <= end; row++)
    if (milesBetween(track.lat[row], track.lon[row], place.lat, place.lon) <= radius) return true;
  return false;
}

/** Share of the time of the flight that has positions of which one may say that no pattern is there. */
const WHOLE = 0.99;

export const patternNearPlace: TrackMeasure = {
  id: 'pattern-near-place',
  title: () => msg('Pattern near a place'),
  rule: () =>
    msg(
      'Findings of that kind with a row within the radius of the place. That there is none is only said of a flight with positions throughout.',
    ),
  unit: 'count',
  expects: ['atLeast', 'atMost', 'about'],
  parameters: {
    kind: {
      label: () => msg('Kind of finding'),
      kind: 'text',
      choices: declarations.map(({ kind }) => kind),
    },
    place: { label: () => msg('Place'), kind: 'place' },
    radius: { label: () => msg('Radius'), kind: 'number', unit: 'NM', default: NEAR, min: 0.1, max: 500 },
  },
  measure({ file, analysis, airports }, parameters) {
    const { track, findings, notRun, status } = analysis;
    const kind = textOf(parameters, 'kind');
    const place = placeNamed(textOf(parameters, 'place'), file, airports);
    const radius = numberOf(parameters, 'radius');
    const missed = notRun.find((one) => one.kind === kind);
    if (missed) return { why: missed.why };
    const near = findings.filter((finding) => finding.kind === kind && isNear(finding, track, place, radius));
    if (near.length === 0) {
      const { observed = 0 } = status.seconds;
      const all = track.time[track.length - 1] - track.time[0];
      if (!(observed >= WHOLE * all))
        return { why: msg('none was found, and the flight has time without observed positions') };
      return {
        ...restOn(track, 0, track.length - 1),
        values: [{ value: 0, uncertainty: 0 }],
        notes: [msg(str`none within ${radius} NM of ${place.name}`)],
      };
    }
    const when = near
      .map((one) => `${formatClock(one.startTime)}–${formatClock(one.endTime)} UTC`)
      .join(', ');
    return {
      ...restOfFindings(near, track),
      values: [{ value: near.length, uncertainty: 0 }],
      least: true,
      notes: [msg(str`within ${radius} NM of ${place.name}: ${when}`)],
    };
  },
};
