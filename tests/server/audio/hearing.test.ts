import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hearOut, type Hearing } from '#lib/server/audio/hearing.ts';
import { temporaryFolder } from '../../support/files.ts';
import { noise, wavFile } from '../../support/recordings.ts';

const SOUND = wavFile('heard.wav', noise(4));

const hearing = (wishes: Partial<Hearing> = {}): Hearing => ({
	...{ path: SOUND, fingerprint: 'heard', cache: temporaryFolder(), scratch: temporaryFolder() },
	...{ signal: new AbortController().signal, underway: () => undefined, ...wishes }
});
const featuresIn = (cache: string): string[] => readdirSync(cache).map((name) => join(cache, name));

describe('a recording', () => {
	it('is listened to once: whoever comes back finds its features as they were', async () => {
		const cache = temporaryFolder();
		const first = await hearOut(hearing({ cache }));
		const [path] = featuresIn(cache) as [string];
		const made = statSync(path);
		const again = await hearOut(hearing({ cache }));
		const now = statSync(path);
		// Using it sets the hour it was read, and writes the one it was made to the nearest millisecond.
		expect([now.ino, Math.round(now.mtimeMs), featuresIn(cache)]).toEqual([made.ino, Math.round(made.mtimeMs), [path]]);
		expect(again.value!.features).toEqual(first.value!.features);
		expect(again.value!.tape.samples).toBe(first.value!.tape.samples);
	});

	it('is listened to again where the features are not whole', async () => {
		const cache = temporaryFolder();
		const first = await hearOut(hearing({ cache }));
		const [path] = featuresIn(cache) as [string];
		writeFileSync(path, 'half');
		const again = await hearOut(hearing({ cache }));
		expect(again.value!.features).toEqual(first.value!.features);
	});

	it('says how much has been listened to, rising to all of it', async () => {
		const shares: number[] = [];
		await hearOut(hearing({ underway: (share) => shares.push(share) }));
		expect(shares).toEqual(shares.toSorted((a, b) => a - b));
		expect(shares.at(-1)).toBe(1);
	});
});

describe('nothing is left', () => {
	it.each([
		['of what is no recording', { path: wavFile('silent.wav', [new Float32Array(48_000)]) }],
		['of what is not there', { path: '/there/is/none.mp3' }]
	])('%s', async (_, wishes) => {
		const all = hearing(wishes);
		expect(await hearOut(all)).toMatchObject({ value: null, problems: [{}] });
		expect([readdirSync(all.cache), readdirSync(all.scratch)]).toEqual([[], []]);
	});

	it('when it is stopped', async () => {
		const stop = new AbortController();
		const all = hearing({ signal: stop.signal, underway: () => stop.abort() });
		await expect(hearOut(all)).rejects.toMatchObject({ name: 'AbortError' });
		expect([readdirSync(all.cache), readdirSync(all.scratch)]).toEqual([[], []]);
	});
});
