/** The package's files next to its code are found in development only if Vite leaves it as it is. */
export default {
  base: './',
  optimizeDeps: { exclude: ['crosstrack'] },
};
