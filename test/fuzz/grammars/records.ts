import type { Draw } from '../draw.js';
import { odd } from '../odd-values.js';

/** A record of the same length: digits replaced by others, letters of a direction turned. */
const fixed = (line: string, draw: Draw): string =>
  line.replace(/[\dNSEWAV]/g, (sign) => {
    if (!draw.chance(0.05)) return sign;
    if (/\d/.test(sign)) return String(draw.below(10));
    return draw.pick(['N', 'S', 'E', 'W', 'A', 'V', ' ']);
  });

/** A record of fields between commas: one of them is another. */
function fields(line: string, draw: Draw): string {
  const parts = line.split(',');
  parts[draw.below(parts.length)] = draw.chance(0.3) ? '' : odd(draw).replace(/[\r\n,]/g, '');
  return parts.join(',');
}

/** Lines of records (IGC, NMEA, SBS): some changed, left out, repeated or moved. */
export function records(text: string, draw: Draw): string {
  const much = draw.pick([0, 0.02, 0.1, 0.3]);
  const lines = text.split(/\r?\n/).flatMap((line) => {
    if (!line || !draw.chance(much)) return [line];
    const kind = draw.below(6);
    if (kind === 0) return [];
    if (kind === 1) return [line, line];
    if (kind === 2) return [line.slice(0, draw.below(line.length))];
    return [line.includes(',') && kind > 3 ? fields(line, draw) : fixed(line, draw)];
  });
  if (draw.chance(0.1)) lines.push(...lines.splice(draw.below(lines.length), 1));
  return lines.join(draw.pick(['\n', '\r\n']));
}
