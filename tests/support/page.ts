/** What a test asks of an episode's page, by the names of contract 1. */
import { expect, test, type Page } from '@playwright/test';
import { readEpisode } from '#lib/core/episode-file.ts';
import type { Episode } from '#lib/core/episode.ts';
import { SEED_ID } from './files.ts';

/** Of a test that cannot hold where a copy of the library stands behind a host of plain files: see docs/site.md. */
export const needsServer = (why: string): void => test.skip((process.env.PARLEY_TEST_STILL ?? '') !== '', why);

export const EPISODE = `/episodes/${SEED_ID}`;

/** Opens the page and waits until its script is awake and the word times are there. */
export async function openEpisode(page: Page, address = EPISODE): Promise<void> {
	const timing = page.waitForResponse((response) => response.url().endsWith('/timing'));
	// An address that differs only behind the # would not load anew.
	await page.goto('about:blank');
	await page.goto(address);
	await timing;
	await expect(page.getByRole('button', { name: /^(Play|Pause)$/ })).toBeEnabled();
}

export const play = (page: Page) => page.getByRole('button', { name: 'Play', exact: true }).click();

/** Keeps hold of every audio element that plays something, since Howler's is not in the document and it also starts an empty one. */
export async function watchSound(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const elements: HTMLMediaElement[] = [];
		Object.assign(window, { elements });
		const start = HTMLMediaElement.prototype.play;
		HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
			if (this.src !== '' && !elements.includes(this)) elements.push(this);
			return start.call(this);
		};
	});
}

export interface Heard {
	readonly time: number;
	readonly paused: boolean;
	readonly speed: number;
	readonly muted: boolean;
	readonly sounding: number;
}

/** The element that plays now, read from the element itself. */
export const heard = (page: Page): Promise<Heard> =>
	page.evaluate(() => {
		const { elements } = window as unknown as { elements: HTMLMediaElement[] };
		const element = elements.at(-1);
		return {
			time: element?.currentTime ?? -1,
			paused: element?.paused ?? true,
			speed: element?.playbackRate ?? 0,
			muted: element?.muted ?? false,
			sounding: elements.filter((one) => !one.paused).length
		};
	});

export interface Lit {
	readonly paragraph: string;
	readonly from: number;
	readonly to: number;
	readonly text: string;
}

/** The one word that is lit, as contract 1 says where to find it. */
export const lit = (page: Page): Promise<Lit | null> =>
	page.evaluate(() => {
		const [range, ...more] = [...(CSS.highlights.get('parley-word') ?? [])] as Range[];
		if (!range || more.length > 0) return null;
		const paragraph = range.startContainer.parentElement?.closest('[data-paragraph]');
		return paragraph ? { paragraph: paragraph.id, from: range.startOffset, to: range.endOffset, text: range.toString() } : null;
	});

export const slider = (page: Page) => page.getByRole('slider', { name: 'Seek' });

export const secondShown = async (page: Page): Promise<number> => Number(await slider(page).getAttribute('aria-valuenow'));

export async function seedEpisode(page: Page): Promise<Episode> {
	return readEpisode(await (await page.request.get(`${EPISODE}/episode.json`)).text()).value!;
}
