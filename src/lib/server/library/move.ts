/** Moves a finished file to where it is kept. */
import { cp, rename, rm } from 'node:fs/promises';

/** Scratch and library may be on different disks. */
export async function move(from: string, to: string): Promise<void> {
	await rename(from, to).catch(async (error: unknown) => {
		if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
		await cp(from, to);
		await rm(from);
	});
}
