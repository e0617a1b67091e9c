/** The browser page these tests play on, served by a network of its own. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { test as base, type Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import { wav } from '../../fixtures/tones/tones.ts';
import { openNetwork, type Network } from './network.ts';

/** Long enough for one part of it to be sent and the rest not. */
export const LENGTH = 30;
export const TONE = { url: '/tone.wav', type: 'audio/wav' };
export const NOISE = { url: '/noise.wav', type: 'audio/wav' };
export const GONE = { url: '/gone.wav', type: 'audio/wav' };

const HTML =
	'<!doctype html><meta charset="utf-8"><title>sound</title><link rel="icon" href="data:,"><button>Play</button><script src="/page.js"></script>';

async function bundle(entry: string): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'error',
		plugins: [svelte({ configFile: false })],
		build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'page' } }
	});
	const [output] = built as Rolldown.RolldownOutput[];
	return output!.output[0].code;
}

export const test = base.extend<{ stage: Page }, { network: Network }>({
	network: [
		async ({ browserName: _any }, use) => {
			const network = await openNetwork();
			network.put('/', 'text/html', HTML);
			network.put('/page.js', 'text/javascript', await bundle('tests/e2e/sound/page.ts'));
			network.put(TONE.url, TONE.type, wav(LENGTH, [{ start: 0, end: LENGTH * 1000 }]));
			network.put(NOISE.url, NOISE.type, Buffer.alloc(50_000, 'not a sound at all. '));
			await use(network);
			await network.close();
		},
		{ scope: 'worker' }
	],
	stage: async ({ network, page }, use) => {
		network.turn('fair');
		await page.goto(network.origin);
		await page.waitForFunction(() => 'onPage' in globalThis);
		await use(page);
	}
});
