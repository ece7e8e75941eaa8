import { tag, words, type Attributes } from '../svg/tag.js';

/** Left, top, right, bottom in pixels. */
type Area = readonly [number, number, number, number];

/** A name beside a point. */
export interface Label {
  readonly x: number;
  readonly y: number;
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

interface Anchor {
  readonly area: Area;
  readonly attributes: Attributes;
}

/** Right of the point, left, above, below. */
function anchorsOf({ x, y, text, away, size }: Label): Anchor[] {
  const [w, h] = [textWidth(text, size), size * LINE];
  const at = (left: number, top: number, anchor: string, tx: number): Anchor => ({
    area: [left, top, left + w, top + h],
    attributes: { x: tx, y: top + size * 0.95, 'text-anchor': anchor },
  });
  return [
    at(x + away, y - h / 2, 'start', x + away),
    at(x - away - w, y - h / 2, 'end', x - away),
    at(x - w / 2, y - away - h, 'middle', x),
    at(x - w / 2, y + away, 'middle', x),
  ];
}

/** Puts names where none covers another, nor the edge or what was taken before; one without room is left out. */
export class LabelPlaces {
  readonly #taken: Area[] = [];
  readonly #width: number;
  readonly #height: number;

  constructor({ width, height }: { readonly width: number; readonly height: number }) {
    this.#width = width;
    this.#height = height;
  }

  /** Nothing is written there. */
  take(left: number, top: number, right: number, bottom: number): void {
    this.#taken.push([left, top, right, bottom]);
  }

  #free(area: Area): boolean {
    const inside = area[0] >= 2 && area[1] >= 2 && area[2] <= this.#width - 2 && area[3] <= this.#height - 2;
    return inside && !this.#taken.some((other) => overlaps(area, other));
  }

  /** The name as markup; '' without room. */
  put(label: Label): string {
    const anchor = anchorsOf(label).find(({ area }) => this.#free(area));
    if (!anchor) return '';
    this.#taken.push(anchor.area);
    const { size, color, halo, bold, text } = label;
    return words(text, {
      ...anchor.attributes,
      ...{ 'font-size': size, fill: color, stroke: halo, 'stroke-width': 2.6, 'paint-order': 'stroke' },
      'font-weight': bold ? 600 : undefined,
    });
  }
}

/** A dot with a rim. */
export const dot = (x: number, y: number, r: number, fill: string, stroke: string, width = 1.4): string =>
  tag('circle', { cx: x, cy: y, r, fill, stroke, 'stroke-width': width });
