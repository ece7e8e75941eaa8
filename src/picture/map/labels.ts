import { tag, words, type Attributes } from '../svg/tag.js';

/** Left, top, right, bottom in pixels. */
type Area = readonly [number, number, number, number];

/** A name beside a point. */
export interface Label {
  /** Where the name may be instead. */
  readonly elsewhere?: readonly (readonly [x: number, y: number])[];
  readonly x: number;
  readonly y: number;
  /** Lines are divided by line feeds; only the first is bold. */
  readonly text: string;
  /** px from the point to the text. */
  readonly away: number;
  readonly size: number;
  readonly color: string;
  readonly halo: string;
  readonly bold?: boolean;
}

/** Widths are estimated, since nothing here can measure text: this many em a character on average, rather too many. */
const EM = 0.58;
const LINE = 1.25;

export const textWidth = (text: string, size: number): number => text.length * size * EM;

const overlaps = (a: Area, b: Area): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

const widthOf = (lines: readonly string[], size: number): number =>
  Math.max(...lines.map((line) => textWidth(line, size)));

interface Anchor {
  readonly area: Area;
  readonly attributes: Attributes;
}

/** Right of the point, left, above, below; of several lines also above and below at both sides. */
function anchorsOf({ x, y, text, away, size }: Label): Anchor[] {
  const lines = text.split('\n');
  const [w, h] = [widthOf(lines, size), lines.length * size * LINE];
  const at = (left: number, top: number, anchor: string, tx: number): Anchor => ({
    area: [left, top, left + w, top + h],
    attributes: { x: tx, y: top + size * 0.95, 'text-anchor': anchor },
  });
  return [
    at(x + away, y - h / 2, 'start', x + away),
    at(x - away - w, y - h / 2, 'end', x - away),
    at(x - w / 2, y - away - h, 'middle', x),
    at(x - w / 2, y + away, 'middle', x),
    ...(lines.length > 1
      ? [
          at(x + away, y - away - h, 'start', x + away),
          at(x - away - w, y - away - h, 'end', x - away),
          at(x + away, y + away, 'start', x + away),
          at(x - away - w, y + away, 'end', x - away),
        ]
      : []),
  ];
}

/** Puts names where none covers another, nor the edge or what was taken before; one without room is left out. */
export class LabelPlaces {
  readonly #taken: Area[] = [];
  readonly #soft: Area[] = [];
  readonly #width: number;
  readonly #height: number;

  constructor({ width, height }: { readonly width: number; readonly height: number }) {
    this.#width = width;
    this.#height = height;
  }

  /** Nothing is written there; if `soft`, nothing that has room elsewhere. */
  take(left: number, top: number, right: number, bottom: number, soft = false): void {
    (soft ? this.#soft : this.#taken).push([left, top, right, bottom]);
  }

  #free(area: Area): boolean {
    const inside = area[0] >= 2 && area[1] >= 2 && area[2] <= this.#width - 2 && area[3] <= this.#height - 2;
    return inside && !this.#taken.some((other) => overlaps(area, other));
  }

  /** The name as markup; '' without room. */
  put(label: Label): string {
    const points = [[label.x, label.y] as const, ...(label.elsewhere ?? [])];
    const anchors = points.flatMap(([x, y]) => anchorsOf({ ...label, x, y }));
    const free = anchors.filter(({ area }) => this.#free(area));
    const anchor = free.find(({ area }) => !this.#soft.some((one) => overlaps(area, one))) ?? free[0];
    if (!anchor) return '';
    this.#taken.push(anchor.area);
    const { size, color, halo, bold, text } = label;
    return text
      .split('\n')
      .map((line, i) =>
        words(line, {
          ...anchor.attributes,
          ...{ y: Number(anchor.attributes.y) + i * size * LINE, 'font-size': size, fill: color },
          ...{ stroke: halo, 'stroke-width': 2.6, 'paint-order': 'stroke' },
          'font-weight': bold && i === 0 ? 600 : undefined,
        }),
      )
      .join('');
  }
}

/** A dot with a rim. */
export const dot = (x: number, y: number, r: number, fill: string, stroke: string, width = 1.4): string =>
  tag('circle', { cx: x, cy: y, r, fill, stroke, 'stroke-width': width });
