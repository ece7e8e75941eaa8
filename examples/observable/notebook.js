// The cells of a notebook, in the form in which Observable gives a notebook for download. In the notebook itself they are
//
//   crosstrack = import("https://cdn.jsdelivr.net/npm/crosstrack@0.1.0/dist/crosstrack.js")
//   flight = FileAttachment("flight.csv").url()
//   viewof loaded = { … }  as `viewer` below, with `loaded` its value
//   findings = loaded.findings.map(({ kind, startTime, value, unit }) => ({ kind, startTime, value, unit }))
export default function define(runtime, observer) {
  const main = runtime.module();
  main.define('crosstrack', () => import('./crosstrack/crosstrack.js'));
  main.define('flight', () => new URL('flight.csv', import.meta.url).href);
  main.variable(observer('viewer')).define('viewer', ['crosstrack', 'flight'], (crosstrack, flight) => {
    const viewer = document.createElement('flight-viewer');
    viewer.style.cssText = 'display: block; height: 640px';
    viewer.setAttribute('src', flight);
    viewer.setAttribute('route', 'UBBB-URMG');
    return viewer;
  });
  main.define(
    'loaded',
    ['viewer'],
    (viewer) =>
      new Promise((resolve) =>
        viewer.addEventListener('flight-load', ({ analysis }) => resolve(analysis), { once: true }),
      ),
  );
  main.variable(observer('findings')).define('findings', ['loaded'], ({ findings }) => {
    const list = document.createElement('ul');
    for (const { kind, value, unit } of findings)
      list.append(
        Object.assign(document.createElement('li'), { textContent: `${kind}: ${value.toFixed(1)} ${unit}` }),
      );
    return list;
  });
  return main;
}
