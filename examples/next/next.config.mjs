/** A site of files alone, as `next build` writes it into `out`. */
export default { output: 'export' };
