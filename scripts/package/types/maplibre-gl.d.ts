// The types of MapLibre GL JS where a page has installed it, and `any` where not: the package needs it for nothing else.
// @ts-ignore
export type { Map, StyleSpecification } from 'maplibre-gl';
