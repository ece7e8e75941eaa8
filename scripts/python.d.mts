/** See python.mjs. */
export function pythonWith(name: string, ...packages: string[]): string;
