import type { Ground } from '../map/ground.js';
import type { Scheme } from '../palette.js';
import type { PictureSize } from './sizes.js';

/** What a map picture for an article shows. */
export interface ArticleOptions extends PictureSize {
  readonly scheme?: Scheme;
  /** Default: see `defaultHeadline`. */
  readonly headline?: string;
  /** Without it the sea is everywhere. */
  readonly ground?: Ground;
  /** The greatest deviation as an arrow from the route to the track. */
  readonly arrow?: boolean;
  /** The library's bands around the route. */
  readonly bands?: boolean;
  /** Signs of the findings, with names. */
  readonly findings?: boolean;
  /** Names of the files that the flight is from. */
  readonly files?: readonly string[];
  /** Ids in the page have to be unique. */
  readonly id?: string;
}
