/** Opens a container by mediabunny and finds its sound, and what it says about itself. */
import { open } from 'node:fs/promises';
import { FilePathSource, FLAC, Input, MATROSKA, MP3, MP4, OGG, QTFF, WAVE, WEBM, type InputAudioTrack, type InputFormat } from 'mediabunny';
import { seconds } from '#lib/core/time.ts';
import { chaptersOfId3 } from './id3.ts';
import { KIND_NAMES, type Kind } from './kind.ts';
import { Unhearable } from './refusal.ts';
import { tagsOf, type Said } from './said.ts';

const FORMATS: Readonly<Partial<Record<Kind, readonly InputFormat[]>>> = {
	...{ mp3: [MP3], mp4: [MP4, QTFF], ogg: [OGG], flac: [FLAC], wav: [WAVE], matroska: [MATROSKA, WEBM] }
};
const CACHE = 2 ** 21;

export function openInput(path: string, kind: Kind): Input {
	const formats = FORMATS[kind];
	if (!formats) throw new Unhearable({ code: 'needs-ffmpeg', file: path, format: KIND_NAMES[kind] });
	// A read ahead that fails is told again to whoever reads there.
	return new Input({
		source: new FilePathSource(path, { maxCacheSize: CACHE, handleUnhandledError: () => undefined }),
		formats: [...formats]
	});
}

export async function soundOf(input: Input, path: string): Promise<InputAudioTrack> {
	const tracks = await input.getTracks();
	const sound = tracks.find((track) => track.isAudioTrack());
	if (sound) return sound;
	const format = tracks.length === 0 ? await oldCodec(path) : null;
	if (format !== null) throw new Unhearable({ code: 'needs-ffmpeg', file: path, format });
	throw new Unhearable({ code: tracks.length > 0 ? 'no-sound' : 'audio-broken', file: path });
}

/** What Ogg may hold and mediabunny passes over. */
async function oldCodec(path: string): Promise<string | null> {
	await using file = await open(path);
	const { buffer } = await file.read(Buffer.alloc(64), 0, 64, 0);
	return ['FLAC', 'Speex'].find((name) => buffer.includes(name) && buffer.includes('OggS')) ?? null;
}

/** Without reading the whole of the file. */
export async function askPackages(path: string, kind: Kind): Promise<Said> {
	using input = openInput(path, kind);
	const track = await soundOf(input, path);
	const duration = await input.getDurationFromMetadata().catch(() => null);
	const { raw, date, ...known } = await input.getMetadataTags().catch(() => ({ raw: {}, date: undefined }));
	const day = date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined;
	return {
		codec: await track.getCodec(),
		...{ rate: await track.getSampleRate(), channels: await track.getNumberOfChannels() },
		duration: duration === null || !(duration > 0) ? null : seconds(duration),
		tags: tagsOf({ ...(day === undefined ? {} : { date: day }), ...raw, ...known }, kind === 'mp3' ? await chaptersOfId3(path) : [])
	};
}
