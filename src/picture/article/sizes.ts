/** px of a picture. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Sizes that articles, feeds and stories ask for; each twice as fine as it is usually shown. */
export const articleSizes = {
  '16:9': { width: 1600, height: 900 },
  '1:1': { width: 1200, height: 1200 },
  '4:5': { width: 1200, height: 1500 },
} as const satisfies Readonly<Record<string, PictureSize>>;

export type ArticleSize = keyof typeof articleSizes;

/** px that a side of a picture of another size may have. */
export const [LEAST_SIDE, GREATEST_SIDE] = [320, 4000];

/** A side as it is drawn: a whole number within the limits. */
export const sideWithin = (px: number): number =>
  Math.round(Math.min(GREATEST_SIDE, Math.max(LEAST_SIDE, px || LEAST_SIDE)));

/** px of a square as large as a picture is designed: texts and lines keep their size relative to its area. */
const DESIGN = 580;

/** How many px one px of the design is. */
export const zoomOf = ({ width, height }: PictureSize): number => Math.sqrt(width * height) / DESIGN;
