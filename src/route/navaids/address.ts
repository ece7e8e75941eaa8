import { assetAt } from '../../base/assets.js';

/** Where the table is. */
export const navaidAddress = () => assetAt('navaids.json', new URL('./navaids.json', import.meta.url));
