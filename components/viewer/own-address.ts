/**
 * Whether an address is this page's own site. Anything else (another site, `data:`, `blob:`) is fetched only after the
 * reader has agreed: the author of the link would otherwise choose what the page requests, and from where.
 */
export function isOwnAddress(address: string): boolean {
  try {
    return (
      new URL(address, document.baseURI).origin === location.origin && !/^\s*(data|blob):/i.test(address)
    );
  } catch {
    return false;
  }
}
