/**
 * The pages of the site beside those that are made for each element, in the order of its menu. A new document is a line here;
 * a test demands that each file of docs/ has one.
 */
export const groups = [
  {
    title: 'Guides',
    pages: [
      { file: 'docs/embedding.md', name: 'embedding', title: 'Embedding' },
      { file: 'docs/cli.md', name: 'cli', title: 'Command line' },
      { file: 'docs/route.md', name: 'route', title: 'Planned routes' },
      { file: 'docs/case.md', name: 'case', title: 'Cases, claims and stories' },
      { file: 'docs/evidence.md', name: 'evidence', title: 'Evidence' },
    ],
  },
  {
    title: 'Reference',
    pages: [
      { file: 'docs/detectors.md', name: 'detectors', title: 'Detectors' },
      { file: 'docs/accuracy.md', name: 'accuracy', title: 'Accuracy' },
      { file: 'docs/uncertainty.md', name: 'uncertainty', title: 'Uncertainty' },
      { file: 'docs/formats.md', name: 'formats', title: 'File formats' },
      { file: 'docs/exports.md', name: 'exports', title: 'Exports' },
      { file: 'docs/json.md', name: 'json', title: 'JSON' },
      { file: 'docs/performance.md', name: 'performance', title: 'Performance' },
      { file: 'docs/compared.md', name: 'compared', title: 'What an element must have' },
    ],
  },
  {
    title: 'Project',
    pages: [
      { file: 'ARCHITECTURE.md', name: 'architecture', title: 'Architecture' },
      { file: 'CONTRIBUTING.md', name: 'contributing', title: 'Contributing' },
      { file: 'SECURITY.md', name: 'security', title: 'Security' },
      { file: 'CHANGELOG.md', name: 'changelog', title: 'Changelog' },
    ],
  },
];

export const documents = groups.flatMap(({ pages }) => pages);

/** Address in the site of a document of the repository; undefined for what is no page of it. */
export function addressOf(file) {
  if (file === 'README.md') return 'index.html';
  const page = documents.find((one) => one.file === file);
  return page && `${page.name}.html`;
}
