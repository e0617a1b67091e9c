import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readModel, readModelFrom, type AcousticModel, type ModelName } from '#lib/server/audio/align/model.ts';
import { temporaryFolder } from '../../../support/files.ts';

const models: readonly (readonly [ModelName, AcousticModel])[] = [
	['en-us', await readModel('en-us')],
	['fr-fr', await readModel('fr-fr')]
];

describe.each(models)('the model %s', (name, model) => {
	it('has three senones for each of its phones, and knows them by name', () => {
		expect(model.phones).toHaveLength({ 'en-us': 42, 'fr-fr': 36 }[name]);
		expect(model.senones).toBe(3 * model.phones.length);
		expect(model.phones[model.silence]).toBe('SIL');
		for (const [i, phone] of model.phones.entries()) expect(model.indexOf.get(phone)).toBe(i);
		expect(model.phones).toEqual(expect.arrayContaining({ 'en-us': ['+SPN+', 'AA', 'ZH'], 'fr-fr': ['aa', 'uy', 'zz'] }[name]));
	});

	it('leaves a state for the next or stays, and nothing else', () => {
		for (let s = 0; s < model.senones; s++) expect(Math.exp(model.stay[s]!) + Math.exp(model.leave[s]!)).toBeCloseTo(1, 5);
	});

	it('has weights that make a whole in each stream of each senone', () => {
		for (let at = 0; at < model.weights.length; at += model.densities) {
			const shares = model.weights.subarray(at, at + model.densities).map(Math.exp);
			// Weights are kept in steps of a tenth: 1024 ln 1.0001 nats.
			expect(Math.abs(shares.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(Math.expm1(1024 * Math.log(1.0001)));
		}
	});

	it('has a normaliser for each density that its precisions agree with', () => {
		const of = (density: number) =>
			model.precisions.subarray(13 * density, 13 * density + 13).reduce((sum, p) => sum - 0.5 * Math.log(Math.PI / p), 0);
		for (let i = 0; i < model.constants.length; i += 97) expect(model.constants[i]).toBeCloseTo(of(i), 3);
	});
});

describe('a damaged model', () => {
	const whole = join(dirname(createRequire(import.meta.url).resolve('soundswallower')), 'model/en-us');
	const changed = (at: number) => (bytes: Buffer) =>
		Buffer.concat([bytes.subarray(0, at), Buffer.from([bytes[at]! ^ 1]), bytes.subarray(at + 1)]);
	const cut = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);

	it.each<[file: string, how: string, damage: ((bytes: Buffer) => Buffer) | null, said: string]>([
		['means', 'missing', null, 'is missing'],
		['means', 'cut', cut, 'is cut short'],
		['means', 'without its end', (bytes) => bytes.subarray(0, -4), 'does not match its own check sum'],
		['variances', 'with one bit changed', changed(4000), 'does not match its own check sum'],
		['variances', 'of another kind', () => Buffer.from('<html>'), 'does not begin as a model file does'],
		['transition_matrices', 'of a head alone', (bytes) => bytes.subarray(0, bytes.indexOf('endhdr') + 7), 'is cut short'],
		['transition_matrices', 'empty', () => Buffer.alloc(0), 'does not begin as a model file does'],
		['mdef', 'empty', () => Buffer.alloc(0), 'does not begin as a model definition does'],
		['mdef', 'cut in its head', (bytes) => bytes.subarray(0, 60), 'is cut short'],
		['mdef', 'cut in its names', (bytes) => bytes.subarray(0, bytes.indexOf('+SPN+')), 'does not name its phones'],
		['sendump', 'cut', cut, 'is cut short'],
		['sendump', 'of a broken head', () => Buffer.from('a text that is no table of weights'), 'has a broken header']
	])('names the file: %s %s', async (file, _how, damage, said) => {
		const folder = temporaryFolder();
		const model = join(folder, 'model/en-us');
		await mkdir(join(folder, 'model'));
		await cp(whole, model, { recursive: true, filter: (path) => !path.endsWith('.txt') });
		if (damage) await writeFile(join(model, file), damage(await readFile(join(model, file))));
		else await rm(join(model, file));
		await expect(readModelFrom(folder, 'en-us')).rejects.toThrow(
			`The acoustic model's file ${join(model, file)} ${said}. Install soundswallower again: "npm ci".`
		);
	});
});
