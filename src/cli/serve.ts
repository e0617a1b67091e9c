/** `parley serve`: starts the built server in this process and says where it listens. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { readArgs } from './args.ts';
import { Refusal, Usage, type Terminal } from './terminal.ts';

const BUILT = new URL('../../build/index.js', import.meta.url);

export async function serve(args: readonly string[], terminal: Terminal): Promise<number> {
	if (readArgs(args, {}).positionals.length > 0) throw new Usage('"serve" takes no more words; set PORT and HOST in the environment.');
	if (!existsSync(BUILT)) throw new Refusal('The pages are not built yet. Run "npm start" once, or "npm run build".');
	const host = (process.env.HOST ??= '127.0.0.1');
	const port = (process.env.PORT ??= '3000');
	const { server } = (await import(BUILT.href)) as { server: { server: Server } };
	await once(server.server, 'listening').catch((error: unknown) => {
		throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
			? new Refusal(`Port ${port} is in use. Choose another: PORT=3001 parley serve`)
			: error;
	});
	terminal.out(`Parley is listening on http://${host}:${port}\n`);
	await new Promise((resolve) => terminal.signal.addEventListener('abort', resolve, { once: true }));
	return 0;
}
