/**
 * The worker that answers for the pages where the network does not. It only does what `#lib/offline` decides.
 *
 * A new version waits until no page of the old one is open: nobody's page loses the files it was built with.
 */
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { base, build, version } from '$service-worker';
import { answerTo, PATIENCE, type Network } from '#lib/offline/answers.ts';
import { below, isEmbed, wayOf } from '#lib/offline/asked.ts';
import { absentPage } from '#lib/offline/html.ts';
import { allKept, keptFile, keptPage, newestKept, recordOf } from '#lib/offline/kept.ts';
import { openPageIn, TIDY, WHAT } from '#lib/offline/messages.ts';
import { copiesIn, shellName, shellsIn } from '#lib/offline/names.ts';
import type { KeptRecord } from '#lib/offline/record.ts';
import { isOfShell, unneededCopies, unneededShells, type OpenPage } from '#lib/offline/unneeded.ts';

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;
const home = worker.location.origin + base;
const SHELL = shellName(base, version);
const ABSENT = `${base}/offline`;
/** A page that is busy waking up answers late; one that never does shows nothing of ours. In milliseconds. */
const UNANSWERED = 10_000;

worker.oninstall = (event) => event.waitUntil(install());
worker.onactivate = (event) => event.waitUntil(activate());
worker.onmessage = (event) => {
	if (event.data === TIDY) event.waitUntil(tidy());
};
worker.onfetch = (event) => {
	const { request } = event;
	const way = wayOf({ ...plain(request), url: new URL(request.url), headers: request.headers }, home);
	if (way.is === 'built') event.respondWith(built(request, way.path));
	if (way.is === 'page') event.respondWith(page(event, way.id));
	if (way.is === 'file') event.respondWith(file(event, way.id, way.name));
};

const plain = ({ method, mode, destination, referrer }: Request) => ({ method, mode, destination, referrer });

async function install(): Promise<void> {
	const shell = await caches.open(SHELL);
	await shell.addAll(build.filter(isOfShell));
	const absent = await fetch(ABSENT, { cache: 'reload' });
	if (!absent.ok) throw new TypeError(`${ABSENT} was answered with ${absent.status}`);
	const policy = absent.headers.get('content-security-policy');
	const headers = { 'content-type': 'text/html; charset=utf-8', ...(policy && { 'content-security-policy': policy }) };
	await shell.put(ABSENT, new Response(await absent.text(), { headers }));
}

async function activate(): Promise<void> {
	await worker.registration.navigationPreload.enable();
	await worker.clients.claim();
}

/** Built files never change below their name: whichever version has one has the right one. */
async function built(request: Request, path: string): Promise<Response> {
	const known = await caches.match(base + path, { ignoreVary: true });
	if (known) return known;
	const answer = await fetch(request);
	// Letters of another script than most pages are set in; what belongs to a newer version comes with its own worker.
	if (answer.status === 200 && !isOfShell(path)) await (await caches.open(SHELL)).put(request, answer.clone()).catch(() => undefined);
	return answer;
}

async function page(event: FetchEvent, id: string | null): Promise<Response> {
	const kept = id === null ? null : await newestKept(base, id).catch(() => null);
	const fetched = fromNetwork(event);
	event.waitUntil(told(fetched));
	const network = await (kept ? Promise.race([told(fetched), patience()]) : told(fetched));
	const answer = answerTo(new URL(event.request.url), network, kept?.page ?? null);
	if (answer.is === 'network') return fetched;
	if (answer.is === 'moved') return Response.redirect(answer.to);
	const found = answer.is === 'kept' && kept ? await keptPage(base, kept) : undefined;
	return found ?? absent(event.request.url);
}

const fromNetwork = async (event: FetchEvent): Promise<Response> =>
	((await event.preloadResponse) as Response | undefined) ?? fetch(event.request);

/** A redirect has no status that a worker may see. */
const told = (fetched: Promise<Response>): Promise<Network> =>
	fetched.then(
		({ status }) => ({ is: 'answered', status }),
		() => ({ is: 'lost' })
	);

const patience = (): Promise<Network> => after(PATIENCE, { is: 'slow' });

const after = <T>(milliseconds: number, value: T): Promise<T> =>
	new Promise((resolve) => (AbortSignal.timeout(milliseconds).onabort = () => resolve(value)));

async function absent(url: string): Promise<Response> {
	const { pathname, search } = new URL(url);
	const shell = await caches.open(SHELL);
	const written = (await shell.match(ABSENT)) ?? Response.error();
	if (written.type === 'error') return written;
	const html = absentPage(await written.text(), pathname + search, await allKept(base));
	return new Response(html, { status: 503, headers: written.headers });
}

/** Text, times and sound are of one version: a page is given what is kept only where it shows what is kept. */
async function file(event: FetchEvent, id: string, name: string): Promise<Response> {
	const kept = await keptFor(event.clientId, id).catch(() => null);
	const found = kept ? await keptFile(base, kept, name, event.request.headers.get('range')) : undefined;
	return found ?? fetch(event.request);
}

async function keptFor(clientId: string, id: string): Promise<KeptRecord | null> {
	const copies = copiesIn(base, await caches.keys()).filter((copy) => copy.id === id && copy.whole);
	const client = copies.length > 0 ? await worker.clients.get(clientId) : undefined;
	const shown = client && !isFrame(client) ? await whatIn(client) : null;
	const copy = copies.find(({ version: of }) => shown?.showing?.id === id && shown.showing.version === of);
	return copy ? recordOf(base, copy) : null;
}

const isFrame = ({ url }: Client): boolean => isEmbed(below(new URL(url), home) ?? '');

/** What a page shows; `null` where it does not say. */
function whatIn(client: Client): Promise<OpenPage | null> {
	const { port1, port2 } = new MessageChannel();
	const answer = new Promise<OpenPage | null>((resolve) => (port1.onmessage = ({ data }) => resolve(openPageIn(data))));
	client.postMessage(WHAT, [port2]);
	return Promise.race([answer, after(UNANSWERED, null)]).finally(() => port1.close());
}

async function openPages(): Promise<OpenPage[] | null> {
	const clients = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	const pages = await Promise.all(clients.filter((client) => !isFrame(client)).map(whatIn));
	const answered = pages.filter((one) => one !== null);
	return answered.length === pages.length ? answered : null;
}

async function tidy(): Promise<void> {
	const [open, names, kept] = [await openPages(), await caches.keys(), await allKept(base)];
	for (const name of unneededCopies(base, names, open)) await caches.delete(name);
	const shells = await Promise.all(
		shellsIn(base, names).map(async (name) => {
			const files = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
			return { name, files: new Set(files), keeps: kept.some(({ shell }) => shell === name) };
		})
	);
	for (const name of unneededShells(shells, SHELL, open)) await caches.delete(name);
}
