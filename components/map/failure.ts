import { msg, str } from '@lit/localize';
import { mapLayers, sourceIdOf } from './layers/index.js';
import { userLayerOf } from './layers/user-geojson.js';

/** What MapLibre says when it cannot draw something; a source's errors name it. */
export interface DrawingError {
  readonly error: { readonly message: string };
  readonly sourceId?: string;
}

/** Which part of the map could not be drawn, and MapLibre's reason. */
export function failureWords({ error, sourceId }: DrawingError): string {
  const own = mapLayers.find((layer) => sourceIdOf(layer) === sourceId);
  const added = userLayerOf(sourceId);
  const what = own
    ? msg(str`The layer “${own.option?.label() ?? own.id}” could not be drawn:`)
    : added > 0
      ? msg(str`The added layer ${added} could not be drawn:`)
      : msg('The basemap could not be shown:');
  return `${what} ${error.message}`;
}
