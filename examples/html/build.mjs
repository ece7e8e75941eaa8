// Copies the page, the flight and what the package needs in a browser into one folder, `site`.
import { cpSync, rmSync } from 'node:fs';

rmSync('site', { recursive: true, force: true });
for (const name of ['index.html', 'style.css', 'flight.csv']) cpSync(name, `site/${name}`);
for (const name of ['crosstrack.js', 'browser', 'assets', 'NOTICES.txt'])
  cpSync(`node_modules/crosstrack/dist/${name}`, `site/crosstrack/${name}`, { recursive: true });
