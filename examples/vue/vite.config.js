import vue from '@vitejs/plugin-vue';

/** A tag with a dash is an element of the page, not a component of Vue. */
const isCustomElement = (tag) => tag.includes('-');

/** The package's files next to its code are found in development only if Vite leaves it as it is. */
export default {
  base: './',
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
  optimizeDeps: { exclude: ['crosstrack'] },
};
