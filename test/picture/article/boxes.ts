import { DOMParser, type Element } from '@xmldom/xmldom';
import { textWidth } from '../../../src/picture/map/labels.js';

/** px of the picture's design. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const numberOf = (element: Element, name: string): number => Number(element.getAttribute(name) || 0);

/** Sum of the translations of all groups around an element. */
function offsetOf(element: Element): readonly [number, number] {
  let [x, y] = [0, 0];
  for (
    let node = element.parentNode as Element | null;
    node?.getAttribute;
    node = node.parentNode as Element | null
  ) {
    const [dx = 0, dy = 0] = (/translate\(([^)]*)\)/.exec(node.getAttribute('transform') ?? '')?.[1] ?? '')
      .split(' ')
      .filter(Boolean)
      .map(Number);
    [x, y] = [x + dx, y + dy];
  }
  return [x, y];
}

/** Where each text of a drawing is, as wide as it is estimated, as high as its letters. */
export function textBoxes(svg: string): readonly TextBox[] {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement!;
  return [...root.getElementsByTagName('text')].map((element) => {
    const text = element.textContent ?? '';
    const size = numberOf(element, 'font-size');
    const [dx, dy] = offsetOf(element);
    const [x, y] = [numberOf(element, 'x') + dx, numberOf(element, 'y') + dy];
    const width = textWidth(text, size);
    const anchor = element.getAttribute('text-anchor');
    const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
    return { text, left, top: y - 0.75 * size, right: left + width, bottom: y + 0.2 * size };
  });
}

/** Pairs of texts that are one over the other. */
export const collisions = (boxes: readonly TextBox[]): readonly string[] =>
  boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} | ${b.text}`),
  );
