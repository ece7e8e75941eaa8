import type { Analysis } from '../../analysis/analyze.js';
import { aviationUnits, formatShown } from '../../base/display-units.js';
import { formatTime } from '../../base/units.js';
import { axisOf } from '../../route/row-axis.js';
import type { ChartPicture } from '../../picture/chart/chart-svg.js';
import { defaultSeries, pairsOf, type ChartSeries } from '../../picture/curves.js';
import type { MapPicture } from '../../picture/map/map-svg.js';
import { isPath } from '../../track/path.js';
import { positionStatuses } from '../../track/status.js';
import { sources } from '../../track/track.js';
import { columnWords, sourceWords, statusWords } from '../../track/words.js';

/** Rows that the cursor can be at: as fine as a screen shows. */
const MOST = 1500;

/** What the script of a report needs for its cursor: where each row is in the pictures, and what it says. */
export interface CursorData {
  readonly top: number;
  readonly bottom: number;
  readonly x: readonly number[];
  /** null without a position. */
  readonly map: readonly (readonly [number, number] | null)[];
  readonly words: readonly string[];
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** The row's own values, nothing between rows; with the status of its position and where the row comes from. */
function wordsOf(analysis: Analysis, series: readonly ChartSeries[], row: number): string {
  const { track, status } = analysis;
  const at = isPath(track)
    ? formatShown(axisOf(track)[row], 'distance', aviationUnits)
    : formatTime(track.time[row]);
  const values = series.map((one) => {
    const value = one.values(analysis)?.[row] ?? NaN;
    return `${one.title()} ${formatShown(value, one.quantity, aviationUnits)}`;
  });
  const position = statusWords[positionStatuses[status.ofRow[row]]]();
  const source = `${columnWords.source()}: ${sourceWords[sources[track.source[row]]]()}`;
  return [at, position, source, ...values].join(' · ');
}

export function cursorData(analysis: Analysis, map: MapPicture, charts: ChartPicture): CursorData {
  const { track } = analysis;
  const axis = axisOf(track);
  const step = Math.max(1, Math.ceil(track.length / MOST));
  const rows = Array.from({ length: Math.ceil(track.length / step) }, (_, i) => i * step);
  const series = pairsOf(analysis, defaultSeries).flat();
  return {
    top: charts.top,
    bottom: charts.bottom,
    x: rows.map((row) => tenth(charts.x(axis[row]))),
    map: rows.map((row) => {
      const [lon, lat] = [track.lon[row], track.lat[row]];
      if (!(lon === lon && lat === lat)) return null;
      const [x, y] = map.at(lon, lat);
      return [tenth(x), tenth(y)] as const;
    }),
    words: rows.map((row) => wordsOf(analysis, series, row)),
  };
}
