import { escapeXml } from '../../base/markup.js';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Pixels to a tenth: finer is not seen, and the text stays short. */
export const px = (value: number): string => String(Math.round(value * 10) / 10);

const written = (value: string | number): string =>
  typeof value === 'number' ? px(value) : escapeXml(value);

/** An element of SVG or HTML as text. Values of attributes are escaped; children are markup already. */
export function tag(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${written(value!)}"`)
    .join('');
  return children.length > 0 ? `<${name}${given}>${children.join('')}</${name}>` : `<${name}${given}/>`;
}

/** Words as the content of a `text` element. */
export const words = (text: string, attributes: Attributes): string =>
  tag('text', attributes, escapeXml(text));

/** `M1 2L3 4`, from pairs of pixels. */
export const lineData = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('');
