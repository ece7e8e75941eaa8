import { formatDuration } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';

export const loitering = declareDetector({
  kind: 'loitering',
  title: () => msg('Loops above one area'),
  rule: () =>
    msg(
      'Holding patterns, orbits and figures of eight follow one another above one area for an hour or longer, and fill half of that time: they are parts of one finding.',
    ),
  category: 'flight',
  unit: 's',
  needs: ['time', 'lat', 'lon'],
  uses: ['holding', 'orbit', 'figure-eight'],
  absorbs: ['holding', 'orbit', 'figure-eight'],
  options: {
    patterns: {
      label: () => msg('Fewest patterns'),
      unit: 'count',
      default: 4,
      min: 2,
      max: 100,
      source: () =>
        msg('engineering judgment: an arrival may hold at two fixes, and be interrupted in one of them'),
    },
    minimum: {
      label: () => msg('Shortest time'),
      unit: 'min',
      default: 60,
      min: 10,
      max: 600,
      source: () =>
        msg('twice the final reserve of 30 minutes (ICAO Annex 6): no delay is planned for longer'),
    },
    radius: {
      label: () => msg('Largest radius of the area'),
      unit: 'NM',
      default: 25,
      min: 1,
      max: 200,
      source: () => msg('half of an anchor track of 50 NM (ATP-3.3.4.2)'),
    },
    share: {
      label: () => msg('Smallest share of the time in patterns'),
      unit: '%',
      default: 50,
      min: 10,
      max: 100,
      source: () => msg('engineering judgment: most of the time, not a loop now and then'),
    },
  },
  evidence: {
    patterns: { label: () => msg('Patterns'), unit: 'count' },
    holds: { label: () => msg('Holding patterns'), unit: 'count' },
    orbits: { label: () => msg('Orbits'), unit: 'count' },
    eights: { label: () => msg('Figures of eight'), unit: 'count' },
    share: { label: () => msg('Share of the time in patterns'), unit: '%' },
    radius: { label: () => msg('Radius of the area'), unit: 'NM' },
    centerLat: { label: () => msg('Latitude of the middle'), unit: '°' },
    centerLon: { label: () => msg('Longitude of the middle'), unit: '°' },
  },
  alternatives: () => [
    msg('observation, relay, patrol, refueling or waiting'),
    msg('a flight in thermals that stays near one place'),
  ],
  blindFrom: 120,
  limits: () => [
    msg('Sees the patterns that other detectors find, and those only if their rows show them.'),
    msg('Describes the path, not its purpose.'),
  ],
  sentence: ({ value }, text) =>
    msg(
      str`${text('patterns')} patterns within ${text('radius')} in ${formatDuration(value)}: holding patterns ${text('holds')}, orbits ${text('orbits')}, figures of eight ${text('eights')}.`,
    ),
});
