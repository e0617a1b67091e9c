import { expect, it } from 'vitest';
import { missing } from '../../scripts/outsiders.mjs';

const ALL = ['ffmpeg', 'libxml2-utils', 'newsboat', 'poppler-utils', 'nginx-light', 'python3-feedparser'];
const without = (...names: string[]) => ALL.filter((name) => !names.includes(name));

it.each([
	['nothing is there', [], ALL],
	['a program on the path', ['/opt/bin/xmllint'], without('libxml2-utils')],
	['a program off the path', ['/elsewhere/ffmpeg'], ALL],
	['a server in the folder of servers', ['/usr/sbin/nginx'], without('nginx-light')],
	['a package of Python', ['/usr/lib/python3/dist-packages/feedparser'], without('python3-feedparser')]
])('%s', (_what, there, answer) => {
	expect(missing((path) => there.includes(path), '/usr/bin:/opt/bin')).toEqual(answer);
});
