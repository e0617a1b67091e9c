/** `parley serve`: the built pages behind a server of ours, which says of files what the hook of the pages is never asked. */
import { existsSync, readdirSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { OPEN, PREFLIGHT, SHORT_LIVED } from '#lib/server/publish/open.ts';
import { readArgs } from './args.ts';
import { Refusal, Usage, type Terminal } from './terminal.ts';

/** As the adapter makes it: answers for itself, or calls the third. */
type Built = (...given: [...Parameters<RequestListener>, () => void]) => void;

const BUILT = new URL('../../build/handler.js', import.meta.url);
const CLIENT = fileURLToPath(new URL('client', BUILT));
/** Listeners keep connections open: nobody waits half a minute for them at the end. */
const PATIENCE_SECONDS = 2;
/** How the adapter learns that a server without a proxy is no https. A visitor who sends it is not believed. */
const SPOKEN = 'x-parley-protocol';

export async function serve(args: readonly string[], terminal: Terminal): Promise<number> {
	if (readArgs(args, {}).positionals.length > 0) throw new Usage('"serve" takes no more words; set PORT and HOST in the environment.');
	if (!existsSync(BUILT)) throw new Refusal('The pages are not built yet. Run "npm start" once, or "npm run build".');
	const { HOST: host = '127.0.0.1', PORT: port = '3000' } = terminal.environment;
	const server = createServer(answering(await built(), filesOf(CLIENT)));
	await listening(server, host, port);
	terminal.out(`Parley is listening on http://${host.includes(':') ? `[${host}]` : host}:${port}\n`);
	await new Promise((resolve) => terminal.signal.addEventListener('abort', resolve, { once: true }));
	await closed(server, Number(terminal.environment.SHUTDOWN_TIMEOUT ?? PATIENCE_SECONDS));
	return 0;
}

/** The adapter reads the environment when it is loaded. */
async function built(): Promise<Built> {
	process.env.PROTOCOL_HEADER ??= SPOKEN;
	const { handler } = (await import(BUILT.href)) as { handler: Built };
	return handler;
}

const answering =
	(handler: Built, files: ReadonlySet<string>): RequestListener =>
	(request, response) => {
		request.headers[SPOKEN] = 'http';
		const isFile = files.has(request.url?.replace(/[?#].*$/s, '') ?? '');
		if (isFile && request.method === 'OPTIONS') return void response.writeHead(204, PREFLIGHT).end();
		// The adapter says itself how long a file with a hash in its name lives.
		if (isFile)
			response.setHeaders(new Map(Object.entries({ ...OPEN, 'cache-control': SHORT_LIVED, 'x-content-type-options': 'nosniff' })));
		handler(request, response, () => response.writeHead(404).end());
	};

/** Their addresses: what was there when the pages were built does not change below a running server. */
const filesOf = (folder: string): ReadonlySet<string> =>
	new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => encodeURI(`/${path.replaceAll('\\', '/')}`)));

function listening(server: Server, host: string, port: string): Promise<void> {
	if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) throw new Usage(`PORT should be a number from 0 to 65535, found "${port}".`);
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) =>
			reject(error.code === 'EADDRINUSE' ? new Refusal(`Port ${port} is in use. Choose another: PORT=3001 parley serve`) : error)
		);
		server.listen(Number(port), host, resolve);
	});
}

/** Answers that are under way may end, for a while. */
function closed(server: Server, seconds: number): Promise<void> {
	const timer = setTimeout(() => server.closeAllConnections(), seconds * 1000);
	return new Promise((resolve) =>
		server.close(() => {
			clearTimeout(timer);
			resolve();
		})
	);
}
