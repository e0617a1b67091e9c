/** What can be wrong with what a library says of itself, and how it is said. */

export type SiteProblem =
	| { readonly code: 'bad-site' }
	| { readonly code: 'site-unknown-key'; readonly key: string; readonly keys: readonly string[] }
	| { readonly code: 'site-bad-value'; readonly key: string; readonly expected: string };

const CODES: ReadonlySet<string> = new Set<SiteProblem['code']>(['bad-site', 'site-unknown-key', 'site-bad-value']);

export const isOfSite = (problem: { readonly code: string }): problem is SiteProblem => CODES.has(problem.code);

export function explainSite(problem: SiteProblem): string {
	switch (problem.code) {
		case 'bad-site':
			return 'site.json is not a JSON object, so nothing of it is used. Write it as docs/feed.md shows.';
		case 'site-unknown-key':
			return `site.json has "${problem.key}", which nothing reads. Correct it to one of ${problem.keys.join(', ')}, or remove it.`;
		case 'site-bad-value':
			return `In site.json "${problem.key}" should be ${problem.expected}, and is not used. Correct it.`;
	}
}
