/** Lighthouse has nothing to say against the pages; how fast they are is in the benchmark. */
import { expect, test } from '@playwright/test';
import { EPISODE } from '../support/page.ts';
import { judged } from '../support/lighthouse.ts';

for (const path of [EPISODE, '/']) {
	test(`nothing against ${path === '/' ? 'the shelf' : 'the page of an episode'}`, async ({ baseURL }) => {
		const { scores, faults } = await judged(`${baseURL}${path}`, ['accessibility', 'best-practices', 'seo']);
		expect(faults).toEqual([]);
		expect(scores).toEqual({ accessibility: 100, 'best-practices': 100, seo: 100 });
	});
}
