/** Files of the package's `assets` by their names: gzip, base64. Written by scripts/package/jupyter.mjs. */
declare module 'crosstrack-assets' {
  const packed: Readonly<Record<string, string>>;
  export default packed;
}
