import { msg, str } from '@lit/localize';

/** Where an address is, as the page that would ask for it sees it. */
export type AddressKind = 'own' | 'other';

/**
 * Whether an address of a setting may be asked for, and where it is. A file of another site is asked for over `https:` alone.
 * @throws RangeError where it may not: a script, a content instead of an address, another protocol
 */
export function addressKind(setting: string, address: string, page: string): AddressKind {
  const url = URL.canParse(address, page) ? new URL(address, page) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.origin === new URL(page).origin) return 'own';
  if (url?.protocol === 'https:' && !url.username && !url.password) return 'other';
  const shown = address.length > 60 ? `${address.slice(0, 59)}…` : address;
  throw new RangeError(
    msg(
      str`Setting ${setting}: expected the address of a file on this site or on one with https, found “${shown}”.`,
    ),
  );
}

/** An address as a source of a Content-Security-Policy: without query and fragment, which it does not compare. */
export function policySource(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replaceAll(';', '%3B').replaceAll(',', '%2C');
}
