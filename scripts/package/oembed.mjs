// oembed.json: what a site answers that asks by oEmbed (https://oembed.com) how to show a flight: a template for a server of files.

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const size = { width: 960, height: 640 };

/**
 * @param {{ site: string, settings: string, title: string }} options `site`: address of the folder with embed.html, ending in `/`;
 *   `settings` of embed.html, without `#`
 */
export function oembed({ site, settings, title }) {
  const address = `${site}embed.html#${settings}`;
  const style = `width: 100%; max-width: ${size.width}px; height: ${size.height}px; border: 0`;
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Crosstrack',
    provider_url: site,
    title,
    ...size,
    html: `<iframe src="${escaped(address)}" title="${escaped(title)}" style="${style}" loading="lazy"></iframe>`,
  };
}

/**
 * The template: that of the bundled flight, at the address that `CROSSTRACK_SITE` says.
 * @param {string} [site]
 */
export const oembedTemplate = (site = process.env.CROSSTRACK_SITE ?? 'https://example.org/crosstrack/') =>
  `${JSON.stringify(
    oembed({
      site: site.endsWith('/') ? site : `${site}/`,
      settings: 'v=1&src=tracks/j2-8243.csv&case=tracks/j2-8243.case.json&route=UBBB-URMG',
      title: 'Flight J2-8243, 25 December 2024: reconstruction from published figures',
    }),
    null,
    2,
  )}\n`;
