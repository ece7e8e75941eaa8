/**
 * Controls, and characters that are not seen but change what is: direction marks and overrides, zero-width spaces, soft
 * hyphens, tags. The joiners of scripts that need them (U+200C, U+200D) stay.
 */
const HIDDEN =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** A text from a file as one line that is what it looks like: white space is a blank, each hidden character shows as `�`. */
export const visible = (text: string): string =>
  text.replace(/[\t\n\r\f\v]+/g, ' ').replace(HIDDEN, '\ufffd');
