import { formatDuration } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';
import { gapSides } from '../fields.js';

export const stalePosition = declareDetector({
  kind: 'stale-position',
  title: () => msg('Stale position'),
  rule: () =>
    msg(
      'The same position is repeated, or is older by its own time, for longer than a minute while the aircraft moves.',
    ),
  category: 'data',
  unit: 's',
  needs: ['time', 'lat', 'lon'],
  absorbs: ['frozen-record'],
  options: {
    minimum: {
      label: () => msg('Shortest time at one position'),
      unit: 's',
      default: 60,
      min: 20,
      max: 3600,
      source: () =>
        msg('as for gaps (Pik et al., 60 s); the position status turns stale after 20 s (readsb)'),
    },
    long: {
      label: () => msg('Long run: caution'),
      unit: 's',
      default: 300,
      min: 20,
      max: 36000,
      source: () =>
        msg(
          'OpenSky state vectors keep a position for at most 300 s; longer periods are not due to their delivery',
        ),
    },
  },
  evidence: {
    rows: { label: () => msg('Rows'), unit: 'count' },
    flown: { label: () => msg('Distance by reported speed'), unit: 'NM' },
    ...gapSides,
  },
  alternatives: () => [
    msg('a feed that repeats the last position while none arrive'),
    msg('an aircraft that hovers or is stationary, with a wrong reported speed'),
    msg('an aircraft that sends the same position repeatedly'),
  ],
  blindFrom: 120,
  limits: () => [
    msg(
      'Without position times in the file, only repetition shows the age; a file without repeated rows shows a gap instead.',
    ),
    msg(
      'Aircraft on the ground or slower than 30 kt are not evaluated. Without a reported speed, the next position shows whether it moved.',
    ),
    msg('The spacing is for three minutes at one position: three rows must repeat it.'),
  ],
  sentence({ value, evidence }, text) {
    const duration = formatDuration(value);
    if (evidence.flown === undefined) return msg(str`The position stayed the same for ${duration}`);
    return msg(
      str`The position stayed the same for ${duration}, while the reported speed covers ${text('flown')}`,
    );
  },
});
