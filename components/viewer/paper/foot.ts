import { msg, str } from '@lit/localize';
import { formatTime } from '../../../src/base/units.js';
import { VERSION } from '../../../src/base/version.js';

/** What a printed page was made of. */
export interface PrintOrigin {
  /** Files of the flight; `sha256` is empty where it is not known. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  /** Of the page, with the view after `#`. */
  readonly address: string;
  /** Unix seconds of printing. */
  readonly printed: number;
}

/** `Crosstrack 0.1.0, printed 2026-11-28 11:40:00 UTC`; for the margin of each page too. */
export const madeWords = (printed: number): string => {
  const time = formatTime(Math.floor(printed)).replace('T', ' ').replace('Z', ' UTC');
  return msg(str`Crosstrack ${VERSION}, printed ${time}`);
};

/** Lines of the foot: files with their hash, version and time, address. */
export const footLines = ({ files, address, printed }: PrintOrigin): readonly string[] => [
  ...files.map(({ name, sha256 }) =>
    sha256 ? msg(str`File ${name}, SHA-256 ${sha256}`) : msg(str`File ${name}`),
  ),
  madeWords(printed),
  address,
];
