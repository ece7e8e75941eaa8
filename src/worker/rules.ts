/** What analyzing takes: the worker loads it while the first file is read. */
export { analyze } from '../analysis/analyze.js';
export { vicinityOf } from '../analysis/context.js';
export { countAtEach } from '../analysis/sensitivity.js';
export { readRoute } from '../route/read-route.js';
