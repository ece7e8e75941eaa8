/** px from the left and the top of the map. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** px that the flight stays away from each edge. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Fitted {
  /** px of the map. */
  readonly width: number;
  readonly height: number;
  /** px around the flight where nothing is over the map. */
  readonly side: number;
  /** What is over the map: legend, buttons, scale, credits. */
  readonly overlays: readonly Box[];
  /** What has to be seen, on the plane of Web Mercator, y down. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** px between the flight and what is over the map. */
const GAP = 14;
/** px of a name in two lines below the lowest place. */
const NAME = 28;
/** Share of the map that has to be left for the flight. */
const LEAST = 0.35;

const edges = ['top', 'right', 'bottom', 'left'] as const;

/** What each edge would have to keep free so that nothing is under an overlay: one of the two edges that it is next to. */
function choicesOf({ left, top, right, bottom }: Box, { width, height }: Fitted): Partial<Padding>[] {
  const across = left + right < width ? { left: right + GAP } : { right: width - left + GAP };
  const down = top + bottom < height ? { top: bottom + GAP } : { bottom: height - top + GAP };
  return [{}, across, down];
}

const joined = (a: Padding, b: Partial<Padding>): Padding =>
  Object.fromEntries(edges.map((edge) => [edge, Math.max(a[edge], b[edge] ?? 0)])) as unknown as Padding;

interface Scored {
  readonly scale: number;
  /** Points that are under an overlay. */
  readonly covered: number;
}

/** How large the flight is with a padding, and how much of it is covered. */
function scored({ points, overlays, width, height }: Fitted, padding: Padding): Scored {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [inner, tall] = [width - padding.left - padding.right, height - padding.top - padding.bottom];
  const scale = Math.min(inner / Math.max(east - west, 1e-9), tall / Math.max(south - north, 1e-9));
  const x0 = padding.left + inner / 2 - ((west + east) / 2) * scale;
  const y0 = padding.top + tall / 2 - ((north + south) / 2) * scale;
  const isUnder = (x: number, y: number): boolean =>
    overlays.some(
      ({ left, top, right, bottom }) =>
        x > left - GAP / 2 && x < right + GAP / 2 && y > top - GAP / 2 && y < bottom + GAP / 2,
    );
  return { scale, covered: points.filter(([x, y]) => isUnder(x0 + x * scale, y0 + y * scale)).length };
}

/**
 * The padding with which a flight is as large as it can be without being under what is over the map. For each overlay
 * the flight is moved aside, or up or down, or not at all where it does not come near it. If the map is too small for
 * that, the one with which least is covered.
 */
export function fitPadding(fitted: Fitted): Padding {
  const { side, overlays, width, height } = fitted;
  // Names are below their places.
  const bottom = side + Math.min(NAME, height * 0.08);
  let tried: Padding[] = [{ top: side, right: side, bottom, left: side }];
  for (const overlay of overlays)
    tried = tried.flatMap((padding) => choicesOf(overlay, fitted).map((more) => joined(padding, more)));
  const roomy = tried.filter(
    ({ top, right, bottom, left }) =>
      width - left - right >= LEAST * width && height - top - bottom >= LEAST * height,
  );
  const [first = tried[0], ...others] = roomy;
  let [best, of] = [first, scored(fitted, first)];
  for (const padding of others) {
    const score = scored(fitted, padding);
    const better = score.covered - of.covered || of.scale - score.scale;
    if (better < 0) [best, of] = [padding, score];
  }
  return best;
}
