/** See element-examples.mjs. */
export function elementExample(tag: string): string;
