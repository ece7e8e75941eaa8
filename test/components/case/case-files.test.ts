import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { caseFiles } from '../../../components/case/case-files.js';
import { parseCase } from '../../../src/case/file/parse.js';
import { wholeCase } from '../../case/samples.js';
import { HOSTILE } from './case.js';

const SUM = 'a'.repeat(64);
function said(open: readonly { name: string; sha256: string }[], name = 'tst1.csv'): HTMLElement {
  const [flight] = wholeCase.flights;
  const file = parseCase({
    ...wholeCase,
    flights: [{ ...flight, files: [{ ...flight.files[0], name }] }],
  });
  const box = document.createElement('div');
  render(caseFiles(file, open), box);
  return box;
}
const text = (box: HTMLElement) => box.textContent.replace(/\s+/g, ' ').trim();

describe('the files of a case', () => {
  it('are asked for by name where they are not open', () => {
    const box = said([]);
    expect(text(box)).to.equal('Drop tst1.csv, which the case names.');
    expect(box.querySelector('[role=status] .error')).to.exist;
  });

  it('are recognised by their hash, whatever they are called', () => {
    expect(text(said([{ name: 'tst1.csv', sha256: SUM }]))).to.include('is the file that the case names');
    expect(text(said([{ name: 'copy.csv', sha256: SUM }]))).to.include(
      'copy.csv is the case’s file tst1.csv',
    );
  });

  it('are named where they have changed, and nothing is said while the hash is not known', () => {
    const changed = said([{ name: 'tst1.csv', sha256: 'b'.repeat(64) }]);
    expect(text(changed)).to.include('is not the file of the case').and.include('bbbb');
    expect(text(said([{ name: 'tst1.csv', sha256: '' }]))).to.equal('');
  });

  it('have names that are text', () => {
    const box = said([], HOSTILE.replaceAll('/', ''));
    expect(box.querySelector('img, script')).to.equal(null);
  });
});
