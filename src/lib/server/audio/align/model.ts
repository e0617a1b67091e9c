/** The acoustic model: what each third of each phone sounds like, read from the files of the soundswallower package. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CEPSTRA, STREAMS } from './frames.ts';
import { parseGaussians, parsePhones, parseTransitions, parseWeights, type Gaussians, type PhoneNames } from './model-files.ts';

export type ModelName = 'en-us' | 'fr-fr';

/** Sphinx's own floor: a narrower Gaussian is an accident of its training. */
const LEAST_VARIANCE = 1e-4;
/** Of each block; the kernel that scores them is made for so many. */
const DENSITIES = 128;
const PACKAGE = 'soundswallower';

export interface AcousticModel {
	readonly name: ModelName;
	/** `SIL`, `AA`, `+SPN+`, ... in the model's own order. */
	readonly phones: readonly string[];
	readonly indexOf: ReadonlyMap<string, number>;
	readonly silence: number;
	/** Three a phone: state s of phone p is 3p + s. Its densities are those of codebook p. */
	readonly senones: number;
	readonly densities: number;
	/** `[senone]`, log probabilities. */
	readonly stay: Float32Array;
	readonly leave: Float32Array;
	/** `[codebook][stream][density][13]`; a precision is 1 / (2 variance). */
	readonly means: Float32Array;
	readonly precisions: Float32Array;
	/** `[codebook][stream][density]`, nats: the density at its own mean. */
	readonly constants: Float32Array;
	/** `[senone][stream][density]`, nats. */
	readonly weights: Float32Array;
}

/** @throws Error which file is missing or damaged, and what to do */
export async function readModel(name: ModelName): Promise<AcousticModel> {
	return readModelFrom(await packageFolder(), name);
}

/** @param folder of the package, in which `model/en-us` and `model/fr-fr` lie */
export async function readModelFrom(folder: string, name: ModelName): Promise<AcousticModel> {
	const read = <T>(file: string, parse: (bytes: Uint8Array) => T) => parsed(join(folder, 'model', name, file), parse);
	const names = await read('mdef', parsePhones);
	const means = await read('means', (bytes) => fitting(parseGaussians(bytes), names));
	const variances = await read('variances', (bytes) => fitting(parseGaussians(bytes), names));
	const weights = await read('sendump', (bytes) => parseWeights(bytes, names.senones, STREAMS, means.densities));
	const transitions = await read('transition_matrices', parseTransitions);
	return {
		name,
		phones: names.phones,
		indexOf: new Map(names.phones.map((phone, i) => [phone, i])),
		silence: names.silence,
		senones: names.senones,
		densities: means.densities,
		...transitions,
		means: means.values,
		precisions: variances.values.map((variance) => 1 / (2 * Math.max(variance, LEAST_VARIANCE))),
		constants: constantsOf(variances.values),
		weights
	};
}

/** The normaliser of a diagonal Gaussian: -1/2 the sum of ln(2 pi variance). */
function constantsOf(variances: Float32Array): Float32Array {
	return Float32Array.from({ length: variances.length / CEPSTRA }, (_, density) => {
		const own = variances.subarray(density * CEPSTRA, (density + 1) * CEPSTRA);
		return own.reduce((sum, variance) => sum - 0.5 * Math.log(2 * Math.PI * Math.max(variance, LEAST_VARIANCE)), 0);
	});
}

function fitting(gaussians: Gaussians, { phones }: PhoneNames): Gaussians {
	const { codebooks, streams, width, densities } = gaussians;
	if (codebooks === phones.length && streams === STREAMS && width === CEPSTRA && densities === DENSITIES) return gaussians;
	throw new Error(`has ${codebooks} x ${streams} x ${densities} densities of ${width}, which is not this model's shape`);
}

/** The folder of the package that holds the models and their dictionaries. */
export async function packageFolder(): Promise<string> {
	try {
		return dirname(createRequire(import.meta.url).resolve(PACKAGE));
	} catch (cause) {
		throw new Error(`The package ${PACKAGE}, which holds the acoustic models, is not installed. Run "npm ci".`, { cause });
	}
}

async function parsed<T>(path: string, parse: (bytes: Uint8Array) => T): Promise<T> {
	try {
		return parse(await readFile(path));
	} catch (cause) {
		throw new Error(`The acoustic model's file ${path} ${whyNot(cause)}. Install ${PACKAGE} again: "npm ci".`, { cause });
	}
}

function whyNot(error: unknown): string {
	if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'is missing';
	if (error instanceof RangeError) return 'is cut short';
	return error instanceof Error ? error.message : String(error);
}
