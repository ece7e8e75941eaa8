/** A worker for one bundle. The package replaces this file by `spawn-asset.ts`. */
export const spawn = (): Worker | null =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
