/** Six hexadecimal digits; `~` marks one that is not an ICAO address (readsb, TIS-B). */
const ADDRESS = /^~?[0-9a-f]{6}$/;

/** `8467d8` of `0x8467d8`, `8467D8` or `8467d8`; spreadsheets cut leading zeros. What is no address comes back in small letters. */
export function addressOf(text: string): string {
  const hex = text.toLowerCase().replace(/^0x/, '');
  return /^[0-9a-f]{1,5}$/.test(hex) ? hex.padStart(6, '0') : hex;
}

export const isAddress = (text: string): boolean => ADDRESS.test(text);
