import { isOwnAddress } from './own-address.js';

/**
 * The app's page may ask its own server alone: its Content-Security-Policy holds against everything that it opens. Another
 * page of the same app may ask other sites, and is opened for an address that the reader has asked for. A page that embeds
 * the viewer names no such page, and its own policy decides.
 */
const PAGE = 'meta[name="crosstrack-other-sites"]';
const AGREED = 'crosstrack-agreed';

/** Browsers that keep nothing throw at the mere name: without it the reader is asked once more. */
function tabStorage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

const otherPage = (): string | undefined => document.querySelector<HTMLMetaElement>(PAGE)?.content;

/** Whether this page may not ask for an address, so that the other one has to. */
export const needsOtherPage = (address: string): boolean =>
  !!otherPage() && /^\s*https?:/i.test(address) && !isOwnAddress(address);

/**
 * Opens the other page at a view, in a tab of its own: what is open here stays. The reader's consent goes with it by the
 * storage of the tab, since an address could be written by anybody.
 */
export function openOtherPage(hash: string, agreed: string): void {
  const storage = tabStorage();
  storage?.setItem(AGREED, agreed);
  const tab = window.open(otherPage() + hash);
  storage?.removeItem(AGREED);
  if (!tab) location.hash = hash; // forbidden: the reader is asked again
}

/** For a basemap that the reader has chosen before: the same view where it can be shown. */
export const goToOtherPage = (): void => location.replace(otherPage() + location.hash);

/** Whether the reader has asked for this address before the page was opened for it; asked once. */
export function hasAgreed(address: string): boolean {
  const storage = tabStorage();
  const agreed = storage?.getItem(AGREED) === address;
  storage?.removeItem(AGREED);
  return agreed;
}
