import { msg, str } from './words.js';

/**
 * A table next to the code. Browsers fetch it, so that page and worker share one file; an import would put it into the
 * bundles of both. Node imports it.
 * @throws Error if the table is not where the library is
 */
export async function readJson<T>(url: URL): Promise<T> {
  if (url.protocol === 'file:') {
    const module = (await import(/* @vite-ignore */ /* webpackIgnore: true */ url.href, {
      with: { type: 'json' },
    })) as { default: T };
    return module.default;
  }
  const response = await fetch(url);
  if (response.ok) return (await response.json()) as T;
  throw new Error(msg(str`Expected a table at ${url.href}, found none (${response.status}).`));
}
