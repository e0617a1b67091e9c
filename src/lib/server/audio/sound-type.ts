/** What a sound file is sent as, by its ending. */
import { extname } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
	...{
		'.mp3': 'audio/mpeg',
		'.m4a': 'audio/mp4',
		'.mp4': 'video/mp4',
		'.mov': 'video/quicktime',
		'.aac': 'audio/aac',
		'.ogg': 'audio/ogg'
	},
	...{ '.opus': 'audio/ogg; codecs=opus', '.flac': 'audio/flac', '.wav': 'audio/wav', '.webm': 'video/webm', '.mkv': 'video/matroska' }
};

export const soundType = (file: string): string => TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
