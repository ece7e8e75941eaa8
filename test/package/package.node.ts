import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { elements, entries } from '../../scripts/package/paths.mjs';
import * as core from '../../src/index.js';
import { budgets, measure } from '../../scripts/package/size.mjs';
import { packageJson, run, thePackage } from './packed.js';

const { exports } = packageJson;

describe('the packed package', () => {
  it('has what is built, its notices and its license, and no source', () => {
    const { files } = thePackage();
    for (const file of [
      'dist/crosstrack.js',
      'dist/embed.html',
      'dist/oembed.json',
      'dist/NOTICES.txt',
      'dist/custom-elements.json',
      'LICENSE',
    ])
      assert.ok(files.includes(file), file);
    const others = files.filter(
      (file) => !/^(dist\/(?!app\/)|[A-Z]+\.md$|LICENSE$|package\.json$)/.test(file),
    );
    assert.deepEqual(others, []);
  });

  it('is without a fault for publint', async () => {
    const bytes = readFileSync(thePackage().tarball);
    const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
    const { messages } = await publint({ pack: { tarball } });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, packageJson as never)),
      [],
    );
  });

  it('has types that are right for ESM, as arethetypeswrong finds', async () => {
    const packed = createPackageFromTarballData(new Uint8Array(readFileSync(thePackage().tarball)));
    // One of each sort: the others are made alike.
    const entrypoints = ['.', './worker', './react'];
    const result = await checkPackage(packed, { entrypoints });
    assert.ok('problems' in result, 'it has types');
    // ESM alone: require() of Node 20.19 takes that too, and what is older is not supported.
    const problems = result.problems.filter(
      (problem) => !('resolutionKind' in problem) || !/node10|node16-cjs/.test(problem.resolutionKind),
    );
    assert.deepEqual(problems, []);
  });

  it('installs nothing else', () => {
    assert.equal(packageJson.dependencies, undefined);
    const { project } = thePackage();
    const installed = readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'));
    assert.deepEqual(installed, ['crosstrack']);
  });

  it('has an entry for all elements, for each, and for each part of the library', () => {
    const built = (file: string, folder: string, ending: string) =>
      `./dist/${folder}/${file.replace(/\.ts$/, ending)}`;
    for (const [name, source] of Object.entries(entries as Record<string, string>))
      assert.deepEqual(exports[name === 'index' ? '.' : `./${name}`], {
        types: built(source, 'types', '.d.ts'),
        default: built(source, 'esm', '.js'),
      });
    assert.ok(Object.keys(elements).length > 10);
  });
});

const inNode = (code: string) =>
  run(process.execPath, ['--input-type=module', '-e', code, 'x'], thePackage().project).trim();

describe('on a server', () => {
  it('every entry can be imported, and defines nothing', () => {
    const names = Object.keys(exports).filter((name) => !/json$|css$|\*|worker$|crosstrack\.js/.test(name));
    const code = `for (const name of ${JSON.stringify(names)}) await import('crosstrack' + name.slice(1));
      console.log(typeof customElements, typeof document, typeof window);`;
    assert.equal(inNode(code), 'undefined undefined undefined');
  });

  it('reads and analyzes a file as the sources do', async () => {
    const path = join(import.meta.dirname, '../../tracks/j2-8243.csv');
    const code = `import { analysisJson, analyze, loadAirports, parseRoute, readFile } from 'crosstrack/core';
      import { readFileSync } from 'node:fs';
      const bytes = readFileSync(${JSON.stringify(path)});
      const { tracks, report } = await readFile({ name: 'a.csv', size: bytes.length, async *stream() { yield bytes; } });
      const airports = await loadAirports();
      const analysis = analyze(tracks[0], { airports, route: parseRoute('UBBB-URMG', airports) });
      console.log(JSON.stringify(analysisJson([report], [analysis], airports)));`;
    const { analysisJson, analyze, loadAirports, parseRoute, readFile } = core;
    const bytes = readFileSync(path);
    const stream = async function* () {
      yield bytes;
    };
    const { tracks, report } = await readFile({ name: 'a.csv', size: bytes.length, stream });
    const airports = await loadAirports();
    const analysis = analyze(tracks[0], { airports, route: parseRoute('UBBB-URMG', airports) });
    assert.equal(inNode(code), JSON.stringify(analysisJson([report], [analysis], airports)));
  });

  it('gives each detector with its texts, apart from what analyzing loads', () => {
    const code = `import { detectors } from 'crosstrack/core';
      console.log(JSON.stringify(detectors.map(({ kind, title, rule, limits, options }) =>
        [kind, title(), rule(), limits(), Object.values(options).map(({ label, source }) => [label(), source()])])));`;
    const expected = core.detectors.map(({ kind, title, rule, limits, options }) => [
      ...[kind, title(), rule(), limits()],
      Object.values(options).map(({ label, source }) => [label(), source()]),
    ]);
    assert.deepEqual(JSON.parse(inNode(code)), expected);
  });
});

describe('what a page loads', () => {
  for (const budget of budgets)
    it(`${budget.name}: at most ${budget.most} kB`, async () => {
      thePackage();
      const { size, inputs, withFlight } = await measure(budget);
      assert.ok(size <= budget.most, `${size.toFixed(1)} kB`);
      if (budget.flight)
        assert.ok(withFlight <= budget.flight.most, `${withFlight.toFixed(1)} kB with a flight`);
      if (budget.name.includes('chart'))
        assert.deepEqual(
          inputs.filter((file) => file.includes('maplibre')),
          [],
        );
    });
});

describe('the command', () => {
  const bin = () => join(thePackage().project, 'node_modules/.bin/crosstrack');

  it('is compiled, and says its version and what it found', () => {
    const { project } = thePackage();
    assert.equal(run(bin(), ['--version'], project).trim(), packageJson.version);
    const track = join(import.meta.dirname, '../../tracks/j2-8243.csv');
    assert.match(run(bin(), ['analyze', track, '--route', 'UBBB-URMG'], project), /great circle/);
  });

  it('is started within half a second', () => {
    // Of the processor's time, which does not depend on what else the machine does.
    const { project } = thePackage();
    const code = `process.argv[2] = '--version';
      process.on('exit', () => console.log(process.cpuUsage().user + process.cpuUsage().system));
      await import(${JSON.stringify(join(project, 'node_modules/crosstrack/dist/cli/crosstrack.js'))});`;
    const times = [1, 2, 3].map(() => Number(/\d+$/.exec(inNode(code))?.[0]) / 1e6);
    assert.ok(Math.min(...times) < 0.5, `${times.join(', ')} s`);
  });
});
