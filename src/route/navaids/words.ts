import type { Navaid } from './navaid.js';

/** `VOR-DME Mc Kellar (US)`. */
export const navaidWords = ({ type, name, country }: Navaid): string =>
  `${type} ${name}${country && ` (${country})`}`;
