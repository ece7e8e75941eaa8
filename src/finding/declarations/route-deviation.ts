import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { TERMINAL } from '../../route/deviation/greatest.js';
import { measuredFrom, partWords } from '../../route/deviation/uncertainty-words.js';
import { declareDetector } from '../declaration.js';
import { sideWords } from '../fields.js';

export const routeDeviation = declareDetector({
  kind: 'route-deviation',
  title: () => msg('Route deviation'),
  rule: () =>
    msg('The track is outside the band around the planned line for longer than the tolerance of the band.'),
  category: 'flight',
  unit: 'NM',
  needs: ['time', 'lat', 'lon'],
  needsRoute: true,
  options: {
    band: {
      label: () => msg('Half width of the band'),
      unit: 'NM',
      default: 5,
      min: 0.1,
      max: 100,
      step: 0.1,
      source: () => msg('RNAV 5: ±5 NM for 95% of the flight time (ICAO Doc 9613)'),
    },
    gross: {
      label: () => msg('Gross navigation error, against a route that may have been cleared'),
      unit: 'NM',
      default: 25,
      min: 1,
      max: 500,
      source: () => msg('gross navigation error, 25 NM lateral (ICAO NAT Doc 007)'),
    },
    sustained: {
      label: () => msg('Shortest time outside'),
      unit: 's',
      default: 180,
      min: 0,
      max: 3600,
      source: () => msg('5% of an hour, the share of time that RNAV 5 allows outside its band'),
    },
    terminal: {
      label: () => msg('Terminal area around departure and destination'),
      unit: 'NM',
      default: TERMINAL,
      min: 0,
      max: 100,
      source: () =>
        msg(
          'en-route tolerances end 30 NM from the airport (ICAO Doc 8168, GNSS receivers change to terminal mode there); inside, departures and arrivals are vectored and only a gross error is reported',
        ),
    },
  },
  evidence: {
    side: { label: () => msg('Side'), words: sideWords },
    line: { label: () => msg('Planned line'), words: measuredFrom },
    greatest: { label: () => msg('Greatest deviation'), unit: 'NM' },
    uncertainty: { label: () => msg('Uncertainty of the greatest, 95%, known parts'), unit: 'NM' },
    unknown: { label: () => msg('Not in the uncertainty'), words: partWords, several: true },
    greatestAt: { label: () => msg('Greatest at'), text: 'time' },
    greatestRow: { label: () => msg('File line of the greatest'), unit: '' },
    timeOutside: { label: () => msg('Time outside'), unit: 's' },
    undefinedTime: { label: () => msg('Undefined time'), unit: 's' },
    alongTrack: { label: () => msg('Along track'), unit: 'NM' },
    toDestination: { label: () => msg('Distance to the destination'), unit: 'NM' },
    shareOfRoute: { label: () => msg('Deviation over route length'), unit: '%' },
    terminal: { label: () => msg('Terminal area'), unit: 'NM' },
    terminalGreatest: { label: () => msg('Greatest in the terminal areas'), unit: 'NM' },
    terminalGreatestAt: { label: () => msg('Greatest in the terminal areas at'), text: 'time' },
  },
  alternatives: () => [
    msg('a different filed route: a great circle is not a filed route'),
    msg('radar vectors, a direct clearance or weather avoidance'),
    msg('wrong positions'),
  ],
  blindFrom: 180,
  limits: () => [
    msg('Only rows with a usable position count: missing, stale and suspect positions give no deviation.'),
    msg(
      'A period without deviation that is longer than the shortest time outside ends an excursion: the path in it is unknown.',
    ),
    msg('Time outside is counted only with a usable position; the remainder is given as undefined time.'),
    msg(
      'The spacing is for ten minutes outside. Rows further apart than the shortest time outside cannot show a short excursion.',
    ),
  ],
  sentence({ value, evidence }, text) {
    const size = formatQuantity(value, 'NM');
    const band =
      evidence.side === 'left'
        ? msg(str`Up to ${size} left of the ${text('line')}, outside the band for ${text('timeOutside')}`)
        : msg(str`Up to ${size} right of the ${text('line')}, outside the band for ${text('timeOutside')}`);
    const off = evidence.undefinedTime
      ? msg(str`${band} (plus ${text('undefinedTime')} without a usable position)`)
      : band;
    if (evidence.terminalGreatest === undefined) return `${off}.`;
    const [radius, more] = [text('terminal', 0), text('terminalGreatest')];
    return msg(str`${off}; within ${radius} of the ends of the route, which are left out, up to ${more}.`);
  },
});
