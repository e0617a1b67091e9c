import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const programs = resolve('scripts/programs.mjs');

/** A script that starts one child, says the child's number and waits for it. */
function parent(body: string) {
	const script = join(mkdtempSync(join(tmpdir(), 'parley-programs-')), 'parent.mjs');
	writeFileSync(script, `import * as programs from ${JSON.stringify(programs)};\n${body}`);
	return spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'pipe'] });
}

const said = (stream: NodeJS.ReadableStream) =>
	new Promise<string>((found) => stream.once('data', (bytes: Buffer) => found(bytes.toString())));
const ended = (child: ReturnType<typeof parent>) => new Promise<number | null>((found) => child.once('exit', found));

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

it.each([
	['a child that listens', 'setInterval(() => {}, 1000)'],
	['a child that does not', 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)']
])('leaves nobody behind when it is told to end: %s', async (_what, script) => {
	const program = parent(`
		programs.endOnSignals(0);
		const child = programs.start(process.execPath, ['-e', ${JSON.stringify(script)}]);
		setTimeout(() => console.log(child.pid), 300);`);
	const pid = Number(await said(program.stdout));
	expect(isRunning(pid)).toBe(true);
	program.kill('SIGINT');
	expect(await ended(program)).toBe(0);
	expect(isRunning(pid)).toBe(false);
});

it('says a reason to stop without a stack, and answers 1', async () => {
	const program = parent(`await programs.main(async () => { throw new programs.Stop('There is no bread.'); });`);
	const [sentence, status] = await Promise.all([said(program.stderr), ended(program)]);
	expect(sentence).toBe('There is no bread.\n');
	expect(status).toBe(1);
});

it('answers 1 for a program that is not there', async () => {
	const program = parent(`await programs.main(() => programs.run('there-is-no-such-program', []));`);
	expect(await ended(program)).toBe(1);
});

it.each([
	[0, 'console.log("much"); console.error("more")', ''],
	[3, 'console.log("much"); process.exitCode = 3', 'much\n']
])('lets a program that answers %i speak only where it failed', async (status, script, heard) => {
	const program = parent(`await programs.main(() => programs.runHushed(process.execPath, ['-e', ${JSON.stringify(script)}]));`);
	let all = '';
	program.stderr.on('data', (bytes: Buffer) => (all += bytes.toString()));
	program.stdout.on('data', (bytes: Buffer) => (all += bytes.toString()));
	expect(await ended(program)).toBe(status);
	expect(all).toBe(heard);
});
