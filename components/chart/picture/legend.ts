import { msg, str } from '@lit/localize';
import { severities } from '../../../src/finding/detector.js';
import { evidenceWord } from '../../../src/finding/evidence-words.js';
import { bands } from '../../../src/route/deviation/index.js';
import { firstAtOrAfter } from '../../../src/track/runs.js';
import { sources, type Source } from '../../../src/track/track.js';
import { faded } from '../plot/colors.js';
import type { ChartPair } from '../plot/curves.js';
import type { ChartState } from '../plot/state.js';
import { statusPattern, statusWords } from '../../shared/position-words.js';
import { findingWords } from '../words.js';
import { severitySigns } from '../../shared/theme.js';

/** One line of a legend: what is drawn, and what it means. */
export interface Key {
  readonly words: string;
  /** Paints a sample, 30 by 12 CSS pixels, its upper left corner at 0, 0. */
  paint(ctx: CanvasRenderingContext2D): void;
}

/** CSS pixels of a sample. */
export const SAMPLE = { width: 30, height: 12 } as const;
/** …and of a box of color or pattern: two tiles of the pattern. */
const BOX = 10;
const MIDDLE = SAMPLE.height / 2;
/** Names of other flights that a legend has room for. */
const MOST_NAMES = 6;

function stroke(color: string, width: number, dash: number[] = [], cap: CanvasLineCap = 'butt') {
  return (ctx: CanvasRenderingContext2D): void => {
    ctx.strokeStyle = color;
    ctx.lineWidth = width;
    ctx.lineCap = cap;
    ctx.setLineDash(dash);
    ctx.beginPath();
    ctx.moveTo(1, MIDDLE);
    ctx.lineTo(SAMPLE.width - 1, MIDDLE);
    ctx.stroke();
    ctx.setLineDash([]);
    ctx.lineCap = 'butt';
  };
}

function box(fill: string | CanvasPattern, edges?: string) {
  return (ctx: CanvasRenderingContext2D): void => {
    ctx.fillStyle = fill;
    ctx.translate(0, (SAMPLE.height - BOX) / 2); // whole tiles of a pattern
    ctx.fillRect(0, 0, SAMPLE.width, BOX);
    if (!edges) return;
    ctx.fillStyle = edges;
    ctx.fillRect(0, 0, 1, BOX);
    ctx.fillRect(SAMPLE.width - 1, 0, 1, BOX);
  };
}

function ring(color: string, surface: string) {
  return (ctx: CanvasRenderingContext2D): void => {
    ctx.beginPath();
    ctx.arc(SAMPLE.width / 2, MIDDLE, 3.5, 0, 2 * Math.PI);
    ctx.fillStyle = surface;
    ctx.fill();
    ctx.strokeStyle = color;
    ctx.lineWidth = 1.5;
    ctx.stroke();
  };
}

/** Which kinds of rows are in view. */
function sourcesIn({ analysis: { track }, span }: ChartState): ReadonlySet<Source> {
  const seen = new Uint8Array(256);
  const end = firstAtOrAfter(track.time, span[1] + 1e-6);
  for (let i = firstAtOrAfter(track.time, span[0]); i < end; i++) seen[track.source[i]] = 1;
  return new Set(sources.filter((_, i) => seen[i]));
}

/** How values are drawn: recorded, modeled, published, and where there are none. */
function lineKeys(state: ChartState): Key[] {
  const { colors } = state;
  const seen = sourcesIn(state);
  const keys: Key[] = [];
  if ([...seen].some((source) => source !== 'modeled' && source !== 'reported'))
    keys.push({ words: msg('values of the file'), paint: stroke(colors.line, 1.75) });
  if (seen.has('modeled'))
    keys.push({ words: msg('modeled, not recorded'), paint: stroke(colors.line, 2, [0.1, 4.5], 'round') });
  if (seen.has('reported'))
    keys.push({ words: msg('published figure'), paint: ring(colors.line, colors.surface) });
  return [...keys, { words: msg('no line: no values'), paint: stroke(colors.dim, 1.5, [8, 12, 8]) }];
}

/** What stands on the charts beside their own curves. */
function planKeys(state: ChartState, charts: readonly ChartPair[]): Key[] {
  const { analysis, colors, axis } = state;
  const shown = new Set(charts.map(([first]) => first.id));
  const keys: Key[] = [];
  if (shown.has('crossTrack')) {
    const widths = bands.map(({ halfWidth }) => halfWidth).join(', ');
    keys.push({ words: msg('planned route'), paint: stroke(colors.route, 1.5) });
    keys.push({ words: msg(str`±${widths} NM around it`), paint: box(faded(colors.route, 0.2)) });
  }
  if (shown.has('altitude') && analysis.route?.level !== undefined)
    keys.push({ words: msg('planned level'), paint: stroke(colors.route, 1, [6, 4]) });
  if (axis === 'route')
    keys.push({ words: msg('outside of the route’s length'), paint: box(faded(colors.dim, 0.15)) });
  return keys;
}

/** Flights that lie behind the chosen one in the stretch shown. */
const othersSeen = ({ others, axis, aligned, span }: ChartState) =>
  others.filter(
    ({ track: { time, length } }) =>
      axis === 'route' || aligned || (time[0] <= span[1] && time[length - 1] >= span[0]),
  );

function otherKeys(state: ChartState): Key[] {
  const seen = othersSeen(state);
  if (!seen.length) return [];
  const names = seen.flatMap(({ track: { meta } }) => meta.callsign ?? []).slice(0, MOST_NAMES);
  const rest = seen.length - names.length;
  const listed = names.join(', ');
  const words = !names.length
    ? msg(str`other flights: ${rest}`)
    : rest
      ? msg(str`other flights: ${listed} and ${rest} more`)
      : msg(str`other flights: ${listed}`);
  return [{ words, paint: stroke(faded(state.colors.dim, 0.6), 1.25) }];
}

/** The chosen finding: a band over time, a part of the curve along the route. */
function findingKeys(state: ChartState): Key[] {
  const { finding, colors, axis } = state;
  if (!finding) return [];
  const color = colors.severity[finding.severity];
  const paint = axis === 'time' ? box(faded(color, 0.12), color) : stroke(faded(color, 0.4), 7, [], 'round');
  return [{ words: findingWords(state, finding), paint }];
}

/** What the lanes under the charts show: severities of the findings, statuses of the position. */
function laneKeys({ analysis, colors, axis, span }: ChartState, ctx: CanvasRenderingContext2D): Key[] {
  if (axis !== 'time') return [];
  const within = (start: number, end: number) => end >= span[0] && start <= span[1];
  const found = analysis.findings.filter((one) => within(one.startTime, one.endTime));
  const signs = severities.filter((severity) => found.some((one) => one.severity === severity));
  const seen = new Set(
    analysis.status.spans.filter(({ start, end }) => within(start, end)).map(({ status }) => status),
  );
  return [
    ...signs.map((severity) => ({
      words: msg(str`finding: ${evidenceWord(severity)}`),
      paint: sign(severitySigns[severity], colors.severity[severity]),
    })),
    ...[...seen].map((status) => ({
      words: msg(str`position: ${statusWords[status]()}`),
      paint:
        status === 'noContact'
          ? stroke(colors.status[status], 1)
          : box(statusPattern(ctx, status, colors.status[status], 1) ?? colors.status[status]),
    })),
  ];
}

function sign(character: string, color: string) {
  return (ctx: CanvasRenderingContext2D): void => {
    ctx.fillStyle = color;
    ctx.font = '13px sans-serif';
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.fillText(character, SAMPLE.width / 2, MIDDLE);
  };
}

/** What the lines, styles and signs of a picture mean: those that are on it. */
export const pictureKeys = (
  state: ChartState,
  charts: readonly ChartPair[],
  ctx: CanvasRenderingContext2D,
): Key[] => [
  ...lineKeys(state),
  ...planKeys(state, charts),
  ...otherKeys(state),
  ...laneKeys(state, ctx),
  ...findingKeys(state),
];
