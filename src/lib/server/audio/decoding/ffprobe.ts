/** What ffprobe says of a file: its sound, its tags, its chapters. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { seconds } from '#lib/core/time.ts';
import { PATIENCE, reading, type Ffmpeg } from './ffmpeg.ts';
import { Unhearable } from './refusal.ts';
import { tagsOf, type Chapter, type Said } from './said.ts';

interface Stream {
	readonly codec_type?: string;
	readonly codec_name?: string;
	readonly sample_rate?: string;
	readonly channels?: number;
	readonly tags?: Readonly<Record<string, string>>;
}

interface Answer {
	readonly streams?: readonly Stream[];
	readonly format?: { readonly duration?: string; readonly tags?: Readonly<Record<string, string>> };
	readonly chapters?: readonly { readonly start_time?: string; readonly tags?: Readonly<Record<string, string>> }[];
}

const MOST_SAID = 64 * 2 ** 20;

export async function askFfprobe({ prober }: Ffmpeg, path: string, signal: AbortSignal): Promise<Said> {
	const { streams = [], format = {}, chapters = [] } = await answer(prober, path, signal);
	const sound = streams.find((stream) => stream.codec_type === 'audio');
	if (!sound) throw new Unhearable({ code: streams.length > 0 ? 'no-sound' : 'audio-broken', file: path });
	const rate = Number(sound.sample_rate);
	const channels = sound.channels ?? 0;
	if (!(rate > 0) || channels < 1) throw new Unhearable({ code: 'audio-broken', file: path });
	const duration = Number(format.duration);
	return {
		codec: sound.codec_name ?? null,
		...{ rate, channels, duration: duration > 0 ? seconds(duration) : null },
		// An Ogg file keeps its tags with the stream, all others with the file.
		tags: tagsOf({ ...sound.tags, ...format.tags }, chapters.map(chapterOf))
	};
}

const chapterOf = ({ start_time, tags }: NonNullable<Answer['chapters']>[number]): Chapter => ({
	start: seconds(Math.max(0, Number(start_time) || 0)),
	title: tags?.title ?? null
});

async function answer(prober: string, path: string, signal: AbortSignal): Promise<Answer> {
	const options = { signal, timeout: PATIENCE, maxBuffer: MOST_SAID, windowsHide: true };
	const asked = ['-show_streams', '-show_format', '-show_chapters', '-of', 'json', ...reading(path)];
	try {
		const { stdout } = await promisify(execFile)(prober, asked, options);
		return JSON.parse(stdout) as Answer;
	} catch {
		signal.throwIfAborted();
		throw new Unhearable({ code: 'audio-broken', file: path });
	}
}
