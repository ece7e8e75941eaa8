import { expect } from '@open-wc/testing';
import { palettes } from '../../../../src/picture/palette.js';
import { rampColors } from '../../../../components/map/core/color-ramps.js';
import { flightColor } from '../../../../src/picture/flight-colors.js';
import { casings } from '../../../../components/map/core/map-theme.js';
import { EDGE_OPACITY } from '../../../../components/map/layers/track.js';
import { type Scheme } from '../../../../src/picture/palette.js';

/** Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2). */
function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const v = parseInt(color.slice(i, i + 2), 16) / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

/** A color over another one. */
const over = (top: string, below: string, opacity: number): string =>
  '#' +
  [1, 3, 5]
    .map((i) => {
      const [a, b] = [top, below].map((color) => parseInt(color.slice(i, i + 2), 16));
      return Math.round(a * opacity + b * (1 - opacity))
        .toString(16)
        .padStart(2, '0');
    })
    .join('');

describe('rampColors', () => {
  for (const scheme of ['light', 'dark'] as Scheme[]) {
    for (const name of ['viridis', 'plasma', 'cividis'] as const) {
      it(`${name} grows lighter from end to end on ${scheme}`, () => {
        const shades = rampColors(name, 24, scheme).map(luminance);
        for (let i = 1; i < shades.length; i++) expect(shades[i]).to.be.greaterThan(shades[i - 1]);
      });
    }

    it(`diverging is as strong at both ends on ${scheme}`, () => {
      const colors = rampColors('diverging', 25, scheme);
      const shades = colors.map(luminance);
      expect(Math.abs(shades[0] - shades[24])).to.be.lessThan(0.1);
      const middle = colors[12];
      const [r, g, b] = [1, 3, 5].map((i) => parseInt(middle.slice(i, i + 2), 16));
      expect(Math.max(r, g, b) - Math.min(r, g, b), `${middle} is gray`).to.be.lessThan(20);
    });

    for (const name of ['viridis', 'plasma', 'cividis', 'diverging'] as const) {
      it(`every color of ${name}, or the edge along it, has 3 : 1 against land and sea on ${scheme}`, () => {
        for (const ground of [palettes[scheme].land, palettes[scheme].sea]) {
          const edge = contrast(over(casings[scheme], ground, EDGE_OPACITY), ground);
          for (const color of rampColors(name, 24, scheme))
            expect(Math.max(edge, contrast(color, ground)), color).to.be.at.least(3);
        }
      });
    }

    it(`flights are told from land and sea on ${scheme}`, () => {
      for (let i = 0; i < 8; i++) {
        expect(contrast(flightColor(i, scheme), palettes[scheme].land)).to.be.at.least(3);
        expect(contrast(flightColor(i, scheme), palettes[scheme].sea)).to.be.at.least(3);
      }
    });
  }

  it('writes #rrggbb', () => {
    expect(rampColors('viridis', 2, 'light')[0]).to.equal('#440154');
    for (const color of rampColors('plasma', 5, 'dark')) expect(color).to.match(/^#[0-9a-f]{6}$/);
  });

  it('knows black and white', () => {
    expect(luminance('#000000')).to.equal(0);
    expect(luminance('#ffffff')).to.be.closeTo(1, 1e-9);
  });
});
