import { assetAt } from '../../base/assets.js';

/** Where the tables are, by the names of their files. */
export const tableAddresses = () => ({
  airports: assetAt('airports.json', new URL('./airports.json', import.meta.url)),
  fields: assetAt('small-fields.json', new URL('./small-fields.json', import.meta.url)),
  runways: assetAt('runways.json', new URL('./runways.json', import.meta.url)),
});
