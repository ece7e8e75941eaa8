import { msg, str } from '../../base/words.js';
import { ReadError } from '../base/report.js';

/** Where an archive stops being a track file and starts being an attack on memory. Bytes, and expanded ÷ packed. */
export interface UnpackLimits {
  /** Expanded bytes of one gzip stream that is not part of an archive: it is never held in memory whole. */
  readonly gzip: number;
  /** Expanded bytes of everything in an archive of several files, however deep: one file is held in memory at a time. */
  readonly zip: number;
  /** Text of tracks packs 5 to 50 times; a deflate bomb reaches 1,032 (RFC 1951's longest match for its shortest code). */
  readonly ratio: number;
  /** Bytes that may expand at any ratio: a short file of one repeated row is honest. */
  readonly freeOfRatio: number;
  readonly entries: number;
  /** Archives inside archives. */
  readonly depth: number;
}

export const unpackLimits: UnpackLimits = {
  gzip: 8 * 2 ** 30,
  zip: 2 ** 30,
  ratio: 300,
  freeOfRatio: 64 * 2 ** 20,
  entries: 10_000,
  depth: 3,
};

/** The archive is refused as a whole: what it has expanded to so far is used, the rest is not looked at. */
export class UnpackError extends ReadError {}

/**
 * What one file, as given, may expand to: all that is in it counts together, at every level. A stream that is read again
 * counts once.
 */
export class UnpackBudget {
  readonly limits: UnpackLimits;
  readonly #most: number;
  #packed: number;
  #expanded = 0;
  #promised = 0;

  /** @param packed bytes of the file as given; 0 if they are only known once they are read */
  constructor(limits: UnpackLimits, packed: number, most: number) {
    this.limits = limits;
    this.#packed = packed;
    this.#most = most;
  }

  /**
   * Counts what the directory of an archive says that it expands to, before anything is expanded.
   * @param packed bytes of the archive, if it is the file as given
   * @throws ReadError beyond the budget
   */
  promise(bytes: number, packed = 0): void {
    this.#packed = Math.max(this.#packed, packed);
    this.#promised += bytes;
    this.#check(this.#promised);
  }

  /**
   * Counts the bytes of one expanding stream: call it with the bytes so far.
   * @param outer whether it expands the file as given, whose packed bytes are then counted too
   * @throws ReadError beyond the budget
   */
  meter(outer = false): (bytes: number, packed?: number) => void {
    let counted = 0;
    return (bytes, packed = 0) => {
      if (outer) this.#packed = Math.max(this.#packed, packed);
      if (bytes <= counted) return;
      this.#expanded += bytes - counted;
      counted = bytes;
      this.#check(this.#expanded);
    };
  }

  #check(expanded: number): void {
    const { ratio, freeOfRatio } = this.limits;
    const tooDense = expanded > freeOfRatio && expanded > this.#packed * ratio;
    if (expanded <= this.#most && !tooDense) return;
    throw new UnpackError(
      tooDense
        ? msg(
            str`Expected an archive that expands to at most ${ratio} times its size, found one beyond that.`,
          )
        : msg(
            str`Expected an archive that expands to at most ${Math.round(this.#most / 2 ** 20)} MB, found one beyond that.`,
          ),
    );
  }
}
