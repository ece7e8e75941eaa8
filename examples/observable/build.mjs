// Copies the page, the notebook, the flight, and what both packages need in a browser, into one folder, `site`.
import { cpSync, rmSync } from 'node:fs';

rmSync('site', { recursive: true, force: true });
for (const name of ['index.html', 'notebook.js', 'flight.csv']) cpSync(name, `site/${name}`);
for (const name of ['crosstrack.js', 'browser', 'assets', 'NOTICES.txt'])
  cpSync(`node_modules/crosstrack/dist/${name}`, `site/crosstrack/${name}`, { recursive: true });
cpSync('node_modules/@observablehq/runtime/src', 'site/runtime', { recursive: true });
