import { defineDetector } from '../finding/detector.js';
import { saySteep, steepHit, steepUnits } from './rapid-descent.js';
import { airborneAltitude, steepStretches } from '../derived/series/vertical-rate.js';
import { msg } from '../base/words.js';

export const rapidClimb = defineDetector({
  id: 'rapid-climb',
  title: () => msg('Rapid climb'),
  about: () => msg('The altitude rises faster than airliners climb, on average over a window.'),
  category: 'flight',
  unit: 'ft/min',
  needs: ['time', 'altitude'],
  options: {
    rate: {
      label: () => msg('Mean rate of climb'),
      unit: 'ft/min',
      default: 5000,
      min: 1000,
      max: 30_000,
      step: 100,
      source: () =>
        msg(
          'pycontrails takes rates above 5,000 ft/min for wrong in airline data; OpenAP WRAP climbs at 1,700 to 2,000',
        ),
    },
    window: {
      label: () => msg('Window'),
      unit: 's',
      default: 60,
      min: 10,
      max: 600,
      source: () => msg('as for rapid-descent'),
    },
  },
  evidenceUnits: steepUnits,
  alternatives: () => [
    msg('a light business jet or a military aircraft, whose climbs are that fast'),
    msg('a zoom that trades speed for height'),
    msg('an altitude that was wrong for longer than the cleaning removes'),
  ],
  limits: () => [msg('Mean over the window: rows of up to 45 s.'), msg('Altitude is barometric.')],
  say: saySteep,
  *detect(track, _context, { rate, window }) {
    const series = airborneAltitude(track);
    for (const steep of steepStretches(series, 1, rate, window)) {
      const hit = steepHit(track, series, steep, 1);
      if (hit) yield hit;
    }
  },
});
