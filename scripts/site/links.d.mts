/** See links.mjs. */
export function siteLink(href: string, from: string): string | undefined;
