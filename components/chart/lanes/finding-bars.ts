import { msg, str } from '@lit/localize';
import type { Finding } from '../../../src/finding/finding.js';
import { shortTitleOf } from '../../../src/finding/declarations/titles.js';
import { faded } from '../plot/colors.js';
import { COMPACT_ROWS, MOST_ROWS, packed, rowCount, type Placed } from './packing.js';
import { xOf, type Frame } from '../plot/paths.js';
import type { ChartState } from '../plot/state.js';
import { sign } from '../plot/samples.js';
import type { ChartLane, LaneView } from './lane.js';
import { markOf, markSigns, marks, markWords } from '../../../src/finding/mark.js';

/** CSS pixels: height of a row, least width of a bar, room around its title. */
const ROW = 15;
const SIGN = 16;
const ROOM = 24;

const ratio = (): number => devicePixelRatio || 1;
const length = ({ finding }: Placed) => finding.endTime - finding.startTime;

/** The findings as bars over time: a sign for the severity, the title if there is room. */
class FindingBars implements LaneView {
  #placed: Placed[] = [];
  #mostRows = 0;
  /** What the rows were given for: zooming changes nothing in it. */
  #packed?: {
    readonly findings: readonly Finding[];
    readonly width: number;
    readonly compact: boolean;
  };

  /** Rows are given for the whole flight, so that they do not jump while zooming. `width` in CSS pixels. */
  prepare({ analysis: { findings, track }, compact }: ChartState, width: number): void {
    const before = this.#packed;
    if (before?.findings === findings && before.width === width && before.compact === compact) return;
    this.#packed = { findings, width, compact };
    const whole = track.time[track.length - 1] - track.time[0] || 1;
    const least = (SIGN / Math.max(100, width)) * whole;
    this.#mostRows = rowCount(packed(findings, least, MOST_ROWS));
    // Long ones first: where rows must be shared, the short ones are on top.
    const placed = packed(findings, least, compact ? COMPACT_ROWS : MOST_ROWS);
    this.#placed = placed.sort((a, b) => length(b) - length(a));
  }

  /** CSS pixels; `roomy`: with all rows, regardless of the room. */
  height(_state: ChartState, roomy = false): number {
    return this.#placed.length ? (roomy ? this.#mostRows : rowCount(this.#placed)) * ROW : 0;
  }

  /** The shortest of several. */
  hit(x: number, y: number, frame: Frame): Finding | null {
    const row = Math.floor(y / ROW);
    const hits = this.#placed.filter((placed) => {
      const [from, to] = this.#ends(placed.finding, frame, 1);
      return placed.row === row && x >= from - 2 && x <= to + 2;
    });
    return hits.sort((a, b) => length(a) - length(b))[0]?.finding ?? null;
  }

  paint(ctx: CanvasRenderingContext2D, state: ChartState, frame: Frame, top: number): void {
    for (const [index, { finding, row }] of this.#placed.entries()) {
      const [from, to] = this.#ends(finding, frame, ratio());
      if (to < frame.left || from > frame.left + frame.width) continue;
      this.#paintBar(ctx, state, frame, index, top + (row * ROW + 1) * ratio());
    }
  }

  /** Ends of a bar in the frame's pixels; never narrower than its sign. */
  #ends(finding: Finding, frame: Frame, scale: number): [number, number] {
    const least = (SIGN - 2) * scale;
    const right = frame.left + frame.width;
    const [start, end] = [xOf(frame, finding.startTime), xOf(frame, finding.endTime)];
    // At the end of the axis the sign is before it: half a sign cannot be read.
    const from = start > right - least && start <= right ? right - least : start;
    return [from, Math.max(end, from + least)];
  }

  /** The longest visible part of a bar that no shorter one covers: its sign and name are there. */
  #free(index: number, frame: Frame, scale: number): [number, number] {
    const { finding, row } = this.#placed[index];
    const [from, to] = this.#ends(finding, frame, scale);
    const [left, right] = [Math.max(from, frame.left), Math.min(to, frame.left + frame.width)];
    if (right - left < ROOM * scale) return [left, right];
    const above = this.#placed
      .slice(index + 1)
      .filter((one) => one.row === row)
      .map((one) => this.#ends(one.finding, frame, scale))
      .filter(([a, b]) => b > left && a < right)
      .sort(([a], [b]) => a - b);
    let [best, begin]: [[number, number], number] = [[left, left], left];
    for (const [a, b] of [...above, [right, right]]) {
      if (a - begin > best[1] - best[0]) best = [begin, a];
      begin = Math.max(begin, b);
    }
    return best;
  }

  #paintBar(
    ctx: CanvasRenderingContext2D,
    state: ChartState,
    frame: Frame,
    index: number,
    top: number,
  ): void {
    const scale = ratio();
    const { finding } = this.#placed[index];
    const [from, to] = this.#ends(finding, frame, scale);
    const height = (ROW - 3) * scale;
    const mark = markOf(finding);
    const color = state.colors.mark[mark];
    const chosen = state.finding?.id === finding.id;
    ctx.strokeStyle = color;
    ctx.lineWidth = 1.5 * scale;
    ctx.beginPath();
    ctx.roundRect(from, top, to - from, height, 3 * scale);
    ctx.fillStyle = state.colors.surface;
    ctx.fill();
    ctx.fillStyle = faded(color, chosen ? 0.4 : 0.15);
    if (chosen || mark !== 'computed') ctx.fill();
    // Dashes and no filling: findings based on computed rows differ from all others even without color vision.
    if (mark === 'computed') ctx.setLineDash([3 * scale, 3 * scale]);
    if (chosen || mark === 'computed') ctx.stroke();
    ctx.setLineDash([]);
    const [start, end] = this.#free(index, frame, scale);
    this.#name(ctx, state, finding, [start, end - start], top + (height + scale) / 2);
  }

  #name(
    ctx: CanvasRenderingContext2D,
    { colors, finding: chosen }: ChartState,
    finding: Finding,
    [x, width]: readonly [number, number],
    y: number,
  ): void {
    const scale = ratio();
    const title = shortTitleOf(finding.kind);
    const mark = markOf(finding);
    ctx.font = `${10 * scale}px ${colors.font}`;
    ctx.textBaseline = 'middle';
    ctx.textAlign = 'center';
    ctx.fillStyle = chosen?.id === finding.id ? colors.text : colors.mark[mark];
    ctx.fillText(markSigns[mark], x + 7 * scale, y);
    ctx.fillStyle = colors.text;
    ctx.textAlign = 'left';
    if (ctx.measureText(title).width + ROOM * scale < width) ctx.fillText(title, x + 15 * scale, y);
  }
}

export const findings: ChartLane = {
  id: 'findings',
  axis: 'time',
  title: () => msg('Findings'),
  isShown: ({ analysis }) => analysis.findings.length > 0,
  legend({ analysis, colors, span }) {
    const seen = analysis.findings.filter((one) => one.endTime >= span[0] && one.startTime <= span[1]);
    return marks
      .filter((mark) => seen.some((one) => markOf(one) === mark))
      .map((mark) => ({
        words: msg(str`finding: ${markWords[mark]()}`),
        paint: sign(markSigns[mark], colors.mark[mark]),
      }));
  },
  create: () => new FindingBars(),
};
