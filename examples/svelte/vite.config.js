import { svelte } from '@sveltejs/vite-plugin-svelte';

/** The package's files next to its code are found in development only if Vite leaves it as it is. */
export default {
  base: './',
  plugins: [svelte()],
  optimizeDeps: { exclude: ['crosstrack'] },
};
