/** Asks Lighthouse what it thinks of a page as a phone on a slow network meets it. */
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { freePort } from '../../scripts/server.mjs';

/** Each 0 to 100, by category, and what cost points in those that do not depend on how busy the machine is. */
export interface Judgement {
	readonly scores: Readonly<Record<Category, number>>;
	readonly faults: readonly string[];
	/** Lighthouse's own figures: milliseconds, and cumulative layout shift. */
	readonly figures: Readonly<
		Record<'first-contentful-paint' | 'largest-contentful-paint' | 'total-blocking-time' | 'cumulative-layout-shift', number>
	>;
}

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];
const FIGURES = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'] as const;

/** @throws when Lighthouse came to no result */
export async function judged(address: string, categories: readonly Category[] = CATEGORIES): Promise<Judgement> {
	const port = await freePort();
	const args = ['--no-sandbox', `--remote-debugging-port=${port}`];
	const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args });
	try {
		const found = await lighthouse(address, { port, logLevel: 'silent', onlyCategories: [...categories] });
		if (!found) throw new Error(`Lighthouse said nothing of ${address}.`);
		const { lhr } = found;
		const scores = Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]));
		const steady = Object.values(lhr.categories).filter(({ id }) => id !== 'performance');
		const weighty = new Set(steady.flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id)));
		const faults = Object.values(lhr.audits).filter(({ id, score }) => weighty.has(id) && score !== null && score < 1);
		return {
			scores: scores as Judgement['scores'],
			faults: faults.map(({ title }) => title),
			figures: Object.fromEntries(FIGURES.map((id) => [id, lhr.audits[id]?.numericValue ?? NaN])) as Judgement['figures']
		};
	} finally {
		await browser.close();
	}
}
