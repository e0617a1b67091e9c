/** Labels become speakers, each with an id of its own. */
import { speakerId, type Speaker, type SpeakerId } from '../transcript.ts';
import { cleanName } from './markup.ts';

/** Finds the speaker a label means, or adds one. */
export type Enlist = (speakers: Map<string, Speaker>, label: string) => Speaker;

/** As plain text has it: `MICHEL MARTIN, HOST` and `MICHEL MARTIN` are one label with a role; two different names are two speakers. */
export const enlistLabelled: Enlist = (speakers, label) => {
	const name = label.replace(/,.*$/, '').trim();
	const role = /,\s*(.+)$/.exec(label)?.[1] ?? null;
	return speakers.get(name) ?? bySurname(speakers, name) ?? add(speakers, name, name, role === null ? null : role.toLowerCase());
};

/** `MARTIN` after `MICHEL MARTIN, HOST`: the last word of exactly one name that was introduced in full with a role. */
function bySurname(speakers: ReadonlyMap<string, Speaker>, name: string): Speaker | null {
	const alike = [...speakers.values()].filter((speaker) => speaker.label.endsWith(` ${name}`));
	return alike.length === 1 && alike[0]!.role !== null ? alike[0]! : null;
}

/** Teams writes `Byron, Ada (Guest)`; a wire writes `ADA BYRON, HOST`. */
const SURNAME_FIRST = /^(\p{Lu}\p{Ll}[\p{L}\p{M}' \u2019-]*), (\p{Lu}[\p{L}\p{M}'. \u2019-]*)(?: \(([^()]+)\))?$/u;
const NO_GIVEN_NAME = /^(?:Jr|Sr|MD|M\.D|PhD|Ph\.D|Esq|RN|MP|II|III|IV|Host|Guest|Moderator|Byline|Reporter|Interpreter)\b/i;

/** As a voice tag or a field has it: all of it is the name. */
export const enlistNamed: Enlist = (speakers, label) => {
	const known = speakers.get(label);
	if (known) return known;
	const [, surname, given, role] = SURNAME_FIRST.exec(label) ?? [];
	if (surname === undefined || given === undefined || NO_GIVEN_NAME.test(given)) return add(speakers, label, label, null);
	return add(speakers, label, `${given} ${surname}`, role?.toLowerCase() ?? null);
};

function add(speakers: Map<string, Speaker>, label: string, name: string, role: string | null): Speaker {
	const taken = new Set([...speakers.values()].map((speaker) => speaker.id));
	const wanted = speakerId(label);
	let id = wanted;
	for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}` as SpeakerId;
	const speaker = { id, label, name, role };
	speakers.set(label, speaker);
	return speaker;
}

/** What a printed file calls each speaker: the person's name, or the label where two have one name. */
export function printedNames(speakers: readonly Speaker[]): ReadonlyMap<SpeakerId, string> {
	const named = Map.groupBy(speakers, (speaker) => cleanName(speaker.name));
	return new Map(
		speakers.map((speaker) => {
			const name = cleanName(speaker.name);
			return [speaker.id, named.get(name)!.length > 1 || name === '' ? cleanName(speaker.label) : name];
		})
	);
}
