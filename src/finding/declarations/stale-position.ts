import { formatDuration } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';
import { gapSides } from '../fields.js';

export const stalePosition = declareDetector({
  kind: 'stale-position',
  title: () => msg('Stale position'),
  rule: () =>
    msg(
      'One and the same position is repeated, or older by its own time, for longer than a minute while the aircraft moves.',
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
        msg(
          'As for gaps (Pik et al., 60 s). The status of each second turns stale after 20 s already (readsb)',
        ),
    },
    long: {
      label: () => msg('Long: caution'),
      unit: 's',
      default: 300,
      min: 20,
      max: 36000,
      source: () =>
        msg(
          'OpenSky state vectors carry a position for at most 300 s; longer is no matter of their delivery',
        ),
    },
  },
  evidence: {
    rows: { label: () => msg('Rows'), unit: 'count' },
    flown: { label: () => msg('Distance by reported speed'), unit: 'NM' },
    ...gapSides,
  },
  alternatives: () => [
    msg('the feed repeats its last position while none comes in'),
    msg('the aircraft hovers or stands, and its reported speed is wrong'),
    msg('the aircraft itself sends one position over and over'),
  ],
  limits: () => [
    msg(
      'Where the file has no time of the position, only repetition shows its age; a file that drops repeated rows shows a gap instead.',
    ),
    msg(
      'Aircraft on the ground or slower than 30 kt are not judged. Without a reported speed, the next position decides whether it moved.',
    ),
    msg('Holds from rows of 30 s on: three rows must repeat a position.'),
  ],
  sentence({ value, evidence }, text) {
    const duration = formatDuration(value);
    if (evidence.flown === undefined) return msg(str`The position stayed the same for ${duration}`);
    return msg(
      str`The position stayed the same for ${duration}, while the reported speed covers ${text('flown')}`,
    );
  },
});
