import { msg } from '../../base/words.js';
import type { Format } from '../base/format.js';

/**
 * Apache Parquet, as the traffic library and OpenSky's users store tracks. Its decoder (hyparquet) is loaded when the first such
 * file is opened.
 */
export const parquet: Format = {
  id: 'parquet',
  title: () => msg('Parquet table'),
  extensions: ['parquet'],
  matches: ({ bytes }) => (MAGIC.every((byte, i) => bytes[i] === byte) ? reason() : undefined),
  read: async (input, options) => (await import('./parquet-rows.js')).readParquet(input, options),
};

const reason = () => msg('The file begins with PAR1.');

/** `PAR1`. */
const MAGIC = [0x50, 0x41, 0x52, 0x31];
