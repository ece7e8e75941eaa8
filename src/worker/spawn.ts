import { told } from './addresses.js';

/** As the app starts its worker. The package replaces this file by `spawn-asset.ts`. */
export const spawn = (): Worker =>
  told(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }), {});
