// dist/NOTICES.txt: whose work the built files are, with the license of every package and data set.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** What is in `dist/assets`, and was made by scripts of this repository from these. */
const dataSets = [
  {
    name: 'Natural Earth (land, lakes, borders)',
    license: 'Public domain',
    text: 'Made with Natural Earth, https://www.naturalearthdata.com/. Public domain.',
  },
  {
    name: 'OurAirports (airports, runways)',
    license: 'Public domain',
    text: 'https://ourairports.com/data/. Released to the public domain by its makers, without any warranty.',
  },
  {
    name: 'GeoNames (places)',
    license: 'CC BY 4.0',
    text: 'https://www.geonames.org/. Licensed under a Creative Commons Attribution 4.0 License, https://creativecommons.org/licenses/by/4.0/. Names and populations of places were selected.',
  },
];

/** Some packages bring files of another without its package.json: that is installed beside them. */
const packageOf = (folder) =>
  existsSync(join(root, folder, 'package.json')) ? folder : folder.slice(folder.lastIndexOf('node_modules/'));

/** Packages whose files went into a build, by folder of node_modules. @param {import('esbuild').Metafile} metafile */
export function packagesIn({ outputs }) {
  const folders = new Set();
  const used = Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs));
  for (const [input, { bytesInOutput }] of used) {
    if (bytesInOutput === 0) continue;
    const [folder] =
      /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(input.slice(input.indexOf('node_modules/'))) ?? [];
    if (folder) folders.add(packageOf(folder));
  }
  return folders;
}

/** Misspelled in a package.json: `BDS-3-Clause`. */
const spelled = { 'BDS-3-Clause': 'BSD-3-Clause' };

/** Licenses that allow to pass on the code, with their text. */
const FREE = /^\(?(MIT|ISC|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|CC0-1\.0|Zlib|Unlicense)\b/;

/** @throws Error for a package without a license, or without the text of one */
export function noticeOf(folder) {
  const { name, version, license, licenses } = JSON.parse(
    readFileSync(join(root, folder, 'package.json'), 'utf8'),
  );
  const given = typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type);
  const kind = spelled[given] ?? given;
  if (!FREE.test(kind ?? '')) throw new Error(`${name} ${version}: no license to pass it on (${kind})`);
  const file = readdirSync(join(root, folder)).find((one) => /^(licen[cs]e|copying|unlicense)/i.test(one));
  const kept = join(root, 'scripts/package/licenses', `${name.replace(/^@/, '').replaceAll('/', '-')}.txt`);
  if (!file && !existsSync(kept)) throw new Error(`${name} ${version}: no text of its license`);
  const text = readFileSync(file ? join(root, folder, file) : kept, 'utf8').trim();
  return { name: `${name} ${version}`, license: kind, text };
}

/** @param {readonly import('esbuild').Metafile[]} metafiles */
export function buildNotices(metafiles) {
  const folders = new Set(metafiles.flatMap((one) => [...packagesIn(one)]));
  const notices = [...[...folders].sort().map(noticeOf), ...dataSets];
  const parts = notices.map(({ name, license, text }) => `${name}\n${license}\n\n${text}\n`);
  const head =
    'Crosstrack is under the MIT license (LICENSE). The files in dist are built with the work of others:\n';
  writeFileSync(join(root, 'dist/NOTICES.txt'), [head, ...parts].join(`\n${'-'.repeat(80)}\n\n`));
  return notices;
}
