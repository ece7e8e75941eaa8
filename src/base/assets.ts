/**
 * The files that are loaded apart from the code (worker, airports, basemap) are next to the module that needs them, unless the
 * page has them elsewhere.
 */
let folder: string | undefined;
let known: Readonly<Record<string, string>> = {};

/** What addresses are relative to; undefined where there is no page. */
const pageAddress = () => (globalThis as { document?: { baseURI: string } }).document?.baseURI;

/**
 * Where the files of the package's `dist/assets` are, where a build tool does not carry them along: the address of a folder,
 * absolute or as in the page. Call it before the first element is shown.
 */
export function useAssets(address: string): void {
  folder = new URL(address.endsWith('/') ? address : `${address}/`, pageAddress()).href;
}

/** The addresses of files by their names, as the page tells its worker: a build tool may have given each another name. */
export function useAddresses(addresses: Readonly<Record<string, string>>): void {
  known = addresses;
}

/**
 * The address of a file.
 * @param beside where it is, if the page says nothing else. Some build tools (Turbopack) give an object for a `URL` whose address is a path.
 */
export function assetAt(name: string, beside: URL | string): URL {
  if (folder !== undefined) return new URL(name, folder);
  return name in known
    ? new URL(known[name])
    : new URL(typeof beside === 'string' ? beside : beside.href, pageAddress());
}
