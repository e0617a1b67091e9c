/** `npm start`: installs what is missing, makes the seeds, builds, serves. Runs on any Node from 20 on, with nothing installed. */
import { ensureBuild } from './build.mjs';
import { ensureDependencies, ourNode } from './dependencies.mjs';
import { endOnSignals, isEnding, main, say } from './programs.mjs';
import { makeSeeds } from './seeds.mjs';
import { addressOf, ensureFree, placeFrom, serve } from './server.mjs';

async function open() {
	const place = placeFrom(process.env);
	await ensureFree(place);
	await ensureDependencies();
	const node = ourNode();
	// Making and building share no file, and each leaves a core idle for a while. The server reads the library anew for every visitor.
	const [server] = await Promise.all([buildAndServe(node, place), makeSeeds(node, place.library)]);
	if (isEnding()) return 0;
	say(`Parley is listening on ${addressOf(place)}`);
	return await server.ended;
}

/**
 * @param {string} node
 * @param {import('./server.mjs').Place} place
 */
async function buildAndServe(node, place) {
	await ensureBuild(node);
	const server = serve(node, place);
	await server.ready;
	return server;
}

endOnSignals(0);
await main(async () => {
	const status = await open();
	return isEnding() ? 0 : status;
});
