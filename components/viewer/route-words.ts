import { msg, str } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import { summarize } from '../../src/analysis/summary.js';
import { formatShown, type DisplayUnits } from '../../src/base/display-units.js';
import { formatClock } from '../../src/base/units.js';
import { digitsOf } from '../../src/route/deviation/uncertainty-words.js';

/** `Deviation 21.2 NM left at 04:25:00 UTC, from UBBB-URMG.`: what a route that was set shows, for who listens. */
export function routeWords(analysis: Analysis, units: DisplayUnits): string {
  const { route } = analysis;
  if (!route) return msg('No route.');
  const max = summarize(analysis).deviation?.max;
  if (!max) return msg(str`Route ${route.title}: no observed position to compare with it.`);
  const { nm, side, time, uncertainty } = max;
  const size = formatShown(nm, 'distance', units, digitsOf(uncertainty));
  const named = side === 'left' ? msg(str`Deviation ${size} left`) : msg(str`Deviation ${size} right`);
  return time === time
    ? msg(str`${named} at ${formatClock(time)} UTC, from ${route.title}.`)
    : msg(str`${named} from ${route.title}.`);
}
