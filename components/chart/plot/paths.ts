import { isModeled, isReported, type Curve, type Drawn } from '../../../src/picture/curve.js';

/** Where a value is on the canvas, in canvas pixels. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Ends of the horizontal axis. */
  readonly x: readonly [number, number];
  /** Ends of the vertical axis, in the screen's unit. */
  readonly y: readonly [number, number];
  /** The track's number times this is the screen's. */
  readonly factor: number;
}

export interface CurvePaths {
  readonly solid: Path2D;
  readonly modeled: Path2D;
  /** Under the solid line, down to the foot of the chart; empty where the curve has none. */
  readonly area: Path2D;
  /** Canvas pixels, x and y in turn. */
  readonly reported: readonly number[];
  /** Values that no line touches, and every value if there is room to see them. */
  readonly dots: readonly number[];
  /** Longest modeled part, for its label: canvas pixels from and to. */
  readonly modeledFrom: number;
  readonly modeledTo: number;
}

export const xOf = (frame: Frame, x: number): number =>
  frame.left + ((x - frame.x[0]) / (frame.x[1] - frame.x[0])) * frame.width;
export const yOf = (frame: Frame, value: number): number =>
  frame.top + (1 - (value * frame.factor - frame.y[0]) / (frame.y[1] - frame.y[0])) * frame.height;

type Style = 'none' | 'solid' | 'modeled';

/** Draws one curve, value after value. */
class PathPen {
  readonly solid = new Path2D();
  readonly modeled = new Path2D();
  readonly area = new Path2D();
  readonly reported: number[] = [];
  readonly dots: number[] = [];
  modeledFrom = NaN;
  modeledTo = NaN;
  #style: Style = 'none';
  #x = NaN;
  #y = NaN;
  /** Where the current run of one style began. */
  #from = NaN;
  readonly #frame: Frame;
  readonly #filled: boolean;

  constructor(frame: Frame, filled: boolean) {
    this.#frame = frame;
    this.#filled = filled;
  }

  move(style: Style, x: number, y: number): void {
    if (style !== this.#style) this.#begin(style);
    else if (style === 'none') this.#lone();
    if (style === 'solid') {
      this.solid.lineTo(x, y);
      if (this.#filled) this.area.lineTo(x, y);
    } else if (style === 'modeled') {
      this.modeled.lineTo(x, y);
      this.#measure(x);
    }
    this.#style = style;
    this.#x = x;
    this.#y = y;
  }

  end(): void {
    if (this.#style === 'solid') this.#closeArea();
    if (this.#style === 'none') this.#lone();
  }

  #begin(style: Style): void {
    if (this.#style === 'solid') this.#closeArea();
    this.#from = this.#x;
    if (style === 'modeled') this.modeled.moveTo(this.#x, this.#y);
    if (style !== 'solid') return;
    this.solid.moveTo(this.#x, this.#y);
    if (this.#filled) this.area.moveTo(this.#x, this.#y);
  }

  /** A value that no line touches is still seen. */
  #lone(): void {
    if (this.#x === this.#x) this.dots.push(this.#x, this.#y);
  }

  #closeArea(): void {
    if (!this.#filled) return;
    const foot = this.#frame.top + this.#frame.height;
    this.area.lineTo(this.#x, foot);
    this.area.lineTo(this.#from, foot);
    this.area.closePath();
  }

  #measure(x: number): void {
    const { left, width } = this.#frame;
    const from = Math.max(left, this.#from);
    const to = Math.min(left + width, x);
    if (to - from < this.modeledTo - this.modeledFrom) return;
    this.modeledFrom = from;
    this.modeledTo = to;
  }
}

/** The lines of a curve. `room`: canvas pixels a value needs for a dot; `filled`: with the area under it. */
export function pathsOf(
  curve: Curve,
  { rows, linked }: Drawn,
  frame: Frame,
  room: number,
  filled = true,
): CurvePaths {
  const pen = new PathPen(frame, filled);
  const roomy = rows.length * room < frame.width;
  let last = -1;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const x = xOf(frame, curve.x[row]);
    const y = yOf(frame, curve.values[row]);
    const link = linked[i] === 1;
    const dotted = isModeled(curve, row) || (link && isModeled(curve, last));
    pen.move(link ? (dotted ? 'modeled' : 'solid') : 'none', x, y);
    const inside = x >= frame.left && x <= frame.left + frame.width;
    if (isReported(curve, row)) {
      if (inside) pen.reported.push(x, y);
    } else if (roomy && !isModeled(curve, row)) pen.dots.push(x, y);
    last = row;
  }
  pen.end();
  return pen;
}
