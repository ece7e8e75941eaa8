import { laterThan, sourceOf, type CaseClaim, type CaseFile } from '../file/model.js';
import { claimSentence, verdictWords } from './words.js';
import type { ClaimResult } from './judge.js';

/** Addresses at which the claim was read. */
const addressesOf = ({ sources }: CaseClaim, file: CaseFile): string[] =>
  sources.flatMap((label) => {
    const { address, archived } = sourceOf(file, label) ?? {};
    return [address, archived].filter((one): one is string => one !== undefined);
  });

function claimNode(claim: CaseClaim, file: CaseFile) {
  const later = laterThan(claim, file);
  return {
    '@type': 'Claim',
    '@id': `#claim-${claim.id}`,
    text: claim.text,
    ...(!claim.said.includes('/') && { datePublished: claim.said }),
    // Whether it is a person or an office, the case does not say.
    author: { name: claim.who },
    appearance: addressesOf(claim, file).map((url) => ({ '@type': 'CreativeWork', url })),
    ...(later.length > 0 && { subjectOf: later.map(({ id }) => ({ '@id': `#claim-${id}` })) }),
  };
}

/** A review where the track gives a verdict; the claim alone, without any rating, where it cannot tell. */
function nodeOf(result: ClaimResult, file: CaseFile) {
  const claim = claimNode(result.claim, file);
  if (result.verdict === 'cannot tell') return claim;
  return {
    '@type': 'ClaimReview',
    '@id': `#review-${result.claim.id}`,
    claimReviewed: result.claim.text,
    itemReviewed: claim,
    author: { '@type': 'SoftwareApplication', name: 'Crosstrack' },
    // What the track says, in words: no number between true and false.
    reviewRating: {
      '@type': 'Rating',
      alternateName: verdictWords[result.verdict](),
      ratingExplanation: claimSentence(result),
    },
    ...(result.measure && { reviewAspect: result.measure.rule() }),
  };
}

/** The claims of a case as schema.org's JSON-LD. */
export const claimReviews = (results: readonly ClaimResult[], file: CaseFile) => ({
  '@context': 'https://schema.org',
  '@graph': results.map((result) => nodeOf(result, file)),
});

/** As text that may stand in a page's script element: nothing in it ends one. */
export const claimReviewJson = (results: readonly ClaimResult[], file: CaseFile): string =>
  `${JSON.stringify(claimReviews(results, file), null, 2).replaceAll('<', '\\u003c')}\n`;
