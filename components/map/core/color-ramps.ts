import type { Scheme } from '../../../src/picture/palette.js';

/**
 * Color ramps of the map. Sequential: viridis, plasma (van der Walt and Smith, 2015) and cividis (Nuñez, Anderton and Renslow,
 * 2018; made for color-blind readers), all dedicated to the public domain; lightness rises evenly along each, so that they
 * also read in gray. Diverging: blue to orange through gray, the pair that all common kinds of color blindness keep apart.
 * On a dark map the ramps begin where they have 3 : 1 against land and sea; on a light one they stop short of their palest
 * end, and a dark edge along the line gives the contrast.
 */
export type RampName = 'viridis' | 'plasma' | 'cividis' | 'diverging';

const stops: Record<Exclude<RampName, 'diverging'>, string> = {
  viridis: '440154 482878 3e4a89 31688e 26828e 1f9e89 35b779 6ece58 b5de2b fde725',
  plasma: '0d0887 46039f 7201a8 9c179e bd3786 d8576b ed7953 fb9f3a fdca26 f0f921',
  cividis: '00224e 123570 3b496c 575d6d 707173 8a8678 a59c74 c3b369 e1cc55 fee838',
};
const diverging: Record<Scheme, string> = {
  light: '07407a 1f6fb5 4a80ae 6b7178 a06a2c b05a0a 7c3500',
  dark: '9ad0ff 5aa9ee 4f83b4 7f858b b98647 f09a3e ffc98f',
};
/** Part of a sequential ramp that is used. */
const part: Record<Scheme, readonly [number, number]> = { light: [0, 0.86], dark: [0.46, 1] };

type Rgb = readonly [number, number, number];

const parse = (hexes: string): Rgb[] =>
  hexes.split(' ').map((hex) => [0, 2, 4].map((i) => parseInt(hex.slice(i, i + 2), 16)) as unknown as Rgb);

const hex = (rgb: readonly number[]): string =>
  '#' + rgb.map((v) => Math.round(v).toString(16).padStart(2, '0')).join('');

/** Between the stops, 0 to 1. */
function at(colors: readonly Rgb[], t: number): number[] {
  const position = Math.max(0, Math.min(1, t)) * (colors.length - 1);
  const i = Math.min(colors.length - 2, Math.floor(position));
  return colors[i].map((v, c) => v + (colors[i + 1][c] - v) * (position - i));
}

/** `count` colors, `#rrggbb`, evenly along a ramp. */
export function rampColors(name: RampName, count: number, scheme: Scheme): string[] {
  const [low, high] = name === 'diverging' ? [0, 1] : part[scheme];
  const colors = parse(name === 'diverging' ? diverging[scheme] : stops[name]);
  return Array.from({ length: count }, (_, i) =>
    hex(at(colors, low + ((high - low) * i) / Math.max(1, count - 1))),
  );
}
