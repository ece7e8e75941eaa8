/**
 * Moving maps that a page has at once: each takes a WebGL context and some 30 MB. Chromium gives 16 contexts to a page, on a
 * phone 8, and takes the oldest away without a word; the page around may need some too.
 */
export const MOST_MAPS = 8;

/** A map that has a context, or wants one. */
export interface Seated {
  /** Whether a reader sees it. */
  isInView(): boolean;
  /** Its context goes to another map. */
  giveUp(): void;
}

/** Who has the contexts of a page, the longest first. */
export class MapSeats {
  readonly #most: number;
  readonly #seated = new Set<Seated>();

  constructor(most = MOST_MAPS) {
    this.#most = most;
  }

  /**
   * Gives a map a context, if it is seen and need be that of one that nobody sees.
   * @param byHand the reader asked for it: then one that is seen gives up its own
   * @returns whether there is one
   */
  take(map: Seated, byHand = false): boolean {
    if (this.#seated.size >= this.#most && !this.#seated.has(map)) {
      if (!byHand && !map.isInView()) return false;
      const all = [...this.#seated];
      const leaving = all.find((one) => !one.isInView()) ?? (byHand ? all[0] : undefined);
      if (!leaving) return false;
      this.#seated.delete(leaving);
      leaving.giveUp();
    }
    this.#seated.add(map);
    return true;
  }

  leave(map: Seated): void {
    this.#seated.delete(map);
  }
}

/** Those of this page. */
export const mapSeats = new MapSeats();
