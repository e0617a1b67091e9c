/** Writes a file whole or not at all. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { Refusal } from './terminal.ts';

/** Written beside and renamed over, so that nobody finds half a file. */
export async function writeWhole(path: string, text: string): Promise<void> {
	const beside = `${path}.${process.pid}.part`;
	try {
		await writeFile(beside, text);
		await rename(beside, path);
	} catch (error) {
		await rm(beside, { force: true });
		throw new Refusal(`${path} could not be written: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`);
	}
}
