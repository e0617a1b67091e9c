/** What the aligner hears of a recording, on disk: it is listened to once, whatever becomes of the work that follows. */
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { openCepstra } from './cepstra.ts';
import { CEPSTRA } from './frames.ts';
import { normalise, openMean } from './normalise.ts';
import { fitted, openBand } from './second/high-band.ts';
import { concatenated } from '../samples.ts';

export interface Features {
	readonly frames: number;
	/** Normalised, 13 a frame, in memory that threads can share. */
	readonly cepstra: Float32Array<SharedArrayBuffer>;
	/** Level above the model's ear, one a frame; `null` for a recording that holds nothing up there. */
	readonly band: Float32Array | null;
}

export interface Listening {
	/** Mono, in pieces of any size, at 8 kHz. */
	low(pcm: Float32Array): Promise<void>;
	/** The same sound at 16 kHz, where the recording goes that high. */
	high(pcm: Float32Array): void;
	/** The features are there from now on. */
	keep(): Promise<void>;
	discard(): Promise<void>;
}

/** The cepstra, the levels of the high band, then how many there are of each, and this. */
const MAGIC = 0x46_59_4c_50;
const FOOTER = 12;
/** Frames read at a time. */
const READ = 60_000;

export async function listenInto(path: string): Promise<Listening> {
	const part = `${path}.${process.pid}.part`;
	const file = await open(part, 'w');
	const cepstra = openCepstra();
	const band = openBand();
	const levels: Float32Array[] = [];
	return {
		low: (pcm) => write(file, cepstra.push(pcm)),
		high: (pcm) => void levels.push(band.push(pcm)),
		async keep() {
			const all = concatenated(levels);
			if (all.length > 0) await write(file, fitted(all, cepstra.frames));
			await write(file, Uint32Array.of(cepstra.frames, all.length > 0 ? cepstra.frames : 0, MAGIC));
			await file.close();
			await rename(part, path);
		},
		async discard() {
			await file.close();
			await rm(part, { force: true });
		}
	};
}

/** `null` when there are none, or not all of them. */
export async function readFeatures(path: string): Promise<Features | null> {
	const file = await open(path).catch(() => null);
	if (!file) return null;
	try {
		return await takeIn(file);
	} finally {
		await file.close();
	}
}

async function takeIn(file: FileHandle): Promise<Features | null> {
	const { size } = await file.stat();
	const footer = new Uint32Array(FOOTER / 4);
	if (size < FOOTER || !(await fill(file, footer, size - FOOTER))) return null;
	const [frames, levels, magic] = footer as unknown as [number, number, number];
	if (magic !== MAGIC || size !== 4 * (frames * CEPSTRA + levels) + FOOTER) return null;
	const cepstra = new Float32Array(new SharedArrayBuffer(4 * frames * CEPSTRA));
	const mean = openMean();
	for (let from = 0; from < frames; from += READ) {
		const piece = new Float32Array(CEPSTRA * Math.min(READ, frames - from));
		await fill(file, piece, 4 * CEPSTRA * from);
		mean.add(piece);
		cepstra.set(piece, CEPSTRA * from);
	}
	normalise(cepstra, mean.mean());
	const band = levels === 0 ? null : new Float32Array(levels);
	if (band) await fill(file, band, 4 * CEPSTRA * frames);
	return { frames, cepstra, band };
}

const bytesOf = (of: Float32Array | Uint32Array): Uint8Array => new Uint8Array(of.buffer, of.byteOffset, of.byteLength);

async function write(file: FileHandle, values: Float32Array | Uint32Array): Promise<void> {
	if (values.length > 0) await file.writeFile(bytesOf(values));
}

async function fill(file: FileHandle, values: Float32Array | Uint32Array, at: number): Promise<boolean> {
	const bytes = bytesOf(values);
	return (await file.read(bytes, 0, bytes.length, at)).bytesRead === bytes.length;
}
