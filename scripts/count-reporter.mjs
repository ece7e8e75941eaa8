// A Web Test Runner reporter that leaves the counts where scripts/test.mjs can add them up.
import { writeFileSync } from 'node:fs';

const testsOf = (suite) => [...(suite?.tests ?? []), ...(suite?.suites ?? []).flatMap(testsOf)];

export const countReporter = () => ({
  onTestRunFinished({ sessions }) {
    if (!process.env.TEST_COUNTS) return;
    const tests = sessions.flatMap((session) => testsOf(session.testResults));
    const passed = tests.filter((test) => test.passed).length;
    const skipped = tests.filter((test) => test.skipped).length;
    // A file that never came up has no tests to fail: it counts as one failure.
    const broken = sessions.filter(
      (session) => !session.passed && testsOf(session.testResults).every((t) => t.passed || t.skipped),
    ).length;
    const failed = tests.filter((test) => !test.passed && !test.skipped).length + broken;
    writeFileSync(process.env.TEST_COUNTS, JSON.stringify({ passed, failed, skipped }));
  },
});
