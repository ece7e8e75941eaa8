import { ViewerAttributes } from '../attributes.js';

/** The version of the settings in an address (`v=1`): what a later one means differently gets another number. */
export const SETTINGS_VERSION = 1;

/**
 * Attributes that an address cannot give: the page is not the tool's own, and the frame around it has its own `loading` and its own
 * picture until then.
 */
const notHere: readonly string[] = ['app', 'loading', 'poster'];

/** Attributes of `<flight-viewer>` that an address can give, by their names; those of the class, and the language. */
export const settingNames: readonly string[] = [
  ...[...ViewerAttributes.elementProperties].flatMap(([name, { attribute }]) =>
    typeof attribute === 'string' ? attribute : attribute === false ? [] : String(name).toLowerCase(),
  ),
  'lang',
].filter((name) => !notHere.includes(name));

/** Settings of the page around the viewer. */
export const pageSettings = ['v', 'height', 'readonly'] as const;
