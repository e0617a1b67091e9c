/** What becomes of a recording when its making is killed, stopped, or runs out of room. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { isFeatures } from '#lib/server/audio/features-name.ts';
import { run } from '../../src/cli/main.ts';
import { temporaryFolder } from '../support/files.ts';

const TALK = `The harbour at night
20240318
ANN: Good evening, and welcome to the harbour. The lamps were lit an hour ago, and the last boat has come in.
BEN: Thank you, Ann. It has been a quiet day on the water, with hardly any wind at all since the morning.
`;
const folder = temporaryFolder();
const talk = join(folder, 'talk.txt');
const sound = join(folder, 'talk.mp3');
const ADD = ['src/cli/main.ts', 'add', talk, '--audio', sound, '--id', 'talk'];

const within = (library: string) => ({ ...process.env, PARLEY_LIBRARY: library });
const cached = (library: string): string[] => readdirSync(join(library, '.cache'));
const featuresIn = (library: string) =>
	existsSync(join(library, '.cache'))
		? cached(library)
				.filter(isFeatures)
				.map((name) => join(library, '.cache', name))
		: [];

/** Which file it is, and its time to the millisecond. */
function whenMade(path: string): readonly number[] {
	const { ino, mtimeMs } = statSync(path);
	// Using a file sets the hour it was read, and writes the one it was made to the nearest millisecond.
	return [ino, Math.round(mtimeMs)];
}

beforeAll(() => {
	mkdirSync(folder, { recursive: true });
	writeFileSync(talk, TALK);
	const library = temporaryFolder();
	expect(spawnSync(process.execPath, ['src/cli/main.ts', 'add', talk, '--id', 'made'], { env: within(library) }).status).toBe(0);
	copyFileSync(join(library, 'made/audio.mp3'), sound);
}, 60_000);

it('killed when it has been listened to, is not listened to again, and what was left is cleared away', async () => {
	const library = temporaryFolder();
	const program = spawn(process.execPath, ADD, { env: within(library), stdio: 'ignore' });
	while (featuresIn(library).length === 0) await wait(5);
	program.kill('SIGKILL');
	await once(program, 'exit');
	const [path] = featuresIn(library) as [string];
	const made = whenMade(path);
	expect(cached(library).filter((name) => name.startsWith('making-'))).toHaveLength(1);
	expect(spawnSync(process.execPath, ADD, { env: within(library) }).status).toBe(0);
	expect(whenMade(path)).toEqual(made);
	expect(cached(library).map((name) => join(library, '.cache', name))).toEqual([path]);
}, 60_000);

describe('stopped', () => {
	it.each([
		['Listening', 0],
		['Aligning', 1],
		['Encoding', 1]
	])(
		'while %s, answers 130 and leaves nothing but whole features',
		async (stage, features) => {
			const library = temporaryFolder();
			const stop = new AbortController();
			const err = (text: string) => {
				if (text.includes(stage)) stop.abort();
			};
			const status = await run(ADD.slice(1), { out: err, err, isLive: true, signal: stop.signal, environment: within(library) });
			expect([status, stop.signal.aborted]).toEqual([130, true]);
			expect([cached(library).length, featuresIn(library).length]).toEqual([features, features]);
			expect(readdirSync(library).filter((name) => !name.startsWith('.'))).toEqual([]);
		},
		60_000
	);
});

// POSIX shells count in blocks of 512 or 1,024 bytes; the tape alone has 600 kB, the features 60.
it.skipIf(process.platform === 'win32')(
	'without room on the disk is refused in a sentence, and nothing is left',
	() => {
		const library = temporaryFolder();
		const { status, stderr } = spawnSync('sh', ['-c', 'ulimit -f 300; exec "$0" "$@"', process.execPath, ...ADD], {
			env: within(library),
			encoding: 'utf8'
		});
		expect([status, stderr]).toEqual([1, expect.stringContaining('There is no room left on the disk')]);
		expect(cached(library)).toEqual([]);
	},
	60_000
);
