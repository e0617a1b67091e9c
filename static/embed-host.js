/** Gives every player of the library this script comes from the height that it asks for. */
(() => {
	const players = `${new URL('.', document.currentScript.src)}embed/`;
	const frames = () => [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(players));
	addEventListener('message', ({ data, source, origin }) => {
		// A sandboxed frame's origin is "null".
		if (origin !== 'null' && !players.startsWith(`${origin}/`)) return;
		try {
			const { context, height } = JSON.parse(data);
			const frame = frames().find(({ contentWindow }) => contentWindow === source);
			if (frame && context === 'iframe.resize' && height > 0) frame.style.height = `${height}px`;
		} catch {}
	});
	// Those that spoke too early are asked to say it again.
	const ask = '{"context":"player.js","method":"addEventListener","value":"resize"}';
	for (const { contentWindow } of frames()) contentWindow.postMessage(ask, '*');
})();
