/** A drawing of the library as an element of the page. Parsed as XML by itself: nothing in it can run. */
export const svgNode = (svg: string): Element =>
  document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);
