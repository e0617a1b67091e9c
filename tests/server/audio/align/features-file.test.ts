import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listenInto, readFeatures, type Features } from '#lib/server/audio/align/features-file.ts';
import { CEPSTRA } from '#lib/server/audio/align/frames.ts';
import { temporaryFolder } from '../../../support/files.ts';

const noise = (samples: number): Float32Array => Float32Array.from({ length: samples }, (_, i) => Math.sin(i * i * 0.37) * 0.3);

async function featuresOf(seconds: number, piece: number, withHigh = true): Promise<{ path: string; features: Features }> {
	const path = join(temporaryFolder(), 'talk.features');
	const listening = await listenInto(path);
	const low = noise(8000 * seconds);
	const high = noise(16_000 * seconds);
	for (let at = 0; at < low.length; at += piece) {
		await listening.low(low.subarray(at, at + piece));
		if (withHigh) listening.high(high.subarray(2 * at, 2 * (at + piece)));
	}
	expect(await readFeatures(path)).toBeNull();
	await listening.keep();
	return { path, features: (await readFeatures(path))! };
}

describe('features on disk', () => {
	it('are a hundred frames a second, with their mean taken out', async () => {
		const { features } = await featuresOf(3, 1000);
		expect(features.frames).toBeGreaterThan(295);
		expect(features.cepstra).toHaveLength(features.frames * CEPSTRA);
		expect(features.band).toHaveLength(features.frames);
		for (let k = 0; k < CEPSTRA; k++) {
			const sum = Array.from({ length: features.frames }, (_, t) => features.cepstra[t * CEPSTRA + k]!).reduce((a, b) => a + b, 0);
			expect(Math.abs(sum / features.frames)).toBeLessThan(1e-3);
		}
	});

	it('are the same whatever pieces the sound came in', async () => {
		const [one, other] = [await featuresOf(2, 16_000), await featuresOf(2, 77)];
		expect(other.features.cepstra).toEqual(one.features.cepstra);
		expect(other.features.band).toEqual(one.features.band);
	});

	it('do without a high band', async () => {
		expect((await featuresOf(1, 800, false)).features.band).toBeNull();
	});

	it('are not there when they were cut short, or are something else', async () => {
		const { path } = await featuresOf(1, 800);
		truncateSync(path, readFileSync(path).length - 5);
		expect(await readFeatures(path)).toBeNull();
		writeFileSync(path, 'short');
		expect(await readFeatures(path)).toBeNull();
		expect(await readFeatures(`${path}.none`)).toBeNull();
	});

	it('leave nothing behind when they are given up', async () => {
		const folder = temporaryFolder();
		const listening = await listenInto(join(folder, 'a.features'));
		await listening.low(noise(4000));
		await listening.discard();
		expect(readdirSync(folder)).toEqual([]);
	});
});
