// Runs jobs (processes) in a few slots, and says of each when it has ended whether it passed.
import { spawn } from 'node:child_process';

/** ms. Only there to end what hangs. */
const LONGEST = 30 * 60_000;

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {object} Job
 * @property {string} title
 * @property {string} command
 * @property {readonly string[]} args
 * @property {Record<string, string>} [env] added to that of this process
 * @property {number} [slots] how many it takes of those there are, 1 without it
 * @property {boolean} [printed] its output is printed also when it passed
 * @property {(output: string, ok: boolean) => Counts} counts
 */

/**
 * Starts the jobs in their order, as slots become free. The output of a job is printed when it has ended and has failed; that of
 * the only one as it comes.
 * @param {readonly Job[]} jobs
 * @param {number} slots
 * @param {(text: string) => void} print
 * @returns {Promise<Counts>} the sum
 */
export async function runJobs(jobs, slots, print = (text) => void process.stdout.write(text)) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const running = new Set();
  let free = slots;
  for (const job of jobs) {
    const taken = Math.min(job.slots ?? 1, slots);
    while (free < taken) await Promise.race(running);
    free -= taken;
    const run = runJob(job, print, jobs.length === 1).then((counts) => {
      for (const key of Object.keys(sum)) sum[key] += counts[key];
      free += taken;
      running.delete(run);
    });
    running.add(run);
  }
  await Promise.all(running);
  return sum;
}

/** @param {Job} job */
async function runJob({ title, command, args, env, printed, counts }, print, alone) {
  const from = performance.now();
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const hanging = setTimeout(() => child.kill('SIGKILL'), LONGEST);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (alone) print(text);
    });
  }
  const ok = await new Promise((resolve) => {
    child.on('error', (error) => ((output += error.message), resolve(false)));
    child.on('close', (status) => resolve(status === 0));
  });
  clearTimeout(hanging);
  const counted = counts(output, ok);
  const failed = !ok || counted.failed > 0;
  if (!alone && (failed || printed)) print(output);
  const seconds = ((performance.now() - from) / 1000).toFixed(0);
  print(`${failed ? 'FAILED' : 'ok'}: ${title}: ${sentenceOf(counted)} in ${seconds} s\n`);
  return counted;
}

/** @param {Counts} counts */
export const sentenceOf = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
