// The types of MapLibre GL JS where a page has installed it, and `any` where not: the package needs it for nothing else.
// @ts-ignore
export type { Map } from 'maplibre-gl';
// @ts-ignore
export type { MapMouseEvent } from 'maplibre-gl';
// @ts-ignore
export type { StyleSpecification } from 'maplibre-gl';
// @ts-ignore
export type { LayerSpecification } from 'maplibre-gl';
// @ts-ignore
export type { ExpressionSpecification } from 'maplibre-gl';
// @ts-ignore
export type { CustomLayerInterface } from 'maplibre-gl';
// @ts-ignore
export type { CustomRenderMethodInput } from 'maplibre-gl';
