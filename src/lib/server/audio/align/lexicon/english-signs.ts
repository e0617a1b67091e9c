/** What English readers say for abbreviations, units and signs. */
import type { Reading } from './sounds.ts';

const table = (rows: string): ReadonlyMap<string, readonly Reading[]> =>
	new Map(
		rows.split(/[\n;]/).flatMap((row): [string, Reading[]][] => {
			const [written = '', said = ''] = row.trim().split(/: /);
			return said ? [[written, said.split(' | ').map((reading) => reading.split(' '))]] : [];
		})
	);

/** Written with a dot. */
export const abbreviations = table(`
	mr: mister; mrs: missus; ms: miz | miss; dr: doctor | drive; prof: professor; st: saint | street; jr: junior; sr: senior; vs: versus; v: versus | v.
	etc: etcetera | and so on; no: number | no; nos: numbers; gen: general; sen: senator; rep: representative; gov: governor; lt: lieutenant; col: colonel
	sgt: sergeant; capt: captain; cmdr: commander; maj: major; cpl: corporal; pvt: private; adm: admiral; rev: reverend; hon: honorable; pres: president
	supt: superintendent; det: detective; insp: inspector; esq: esquire; inc: incorporated | inc; corp: corporation | corp; co: company | county | co
	ltd: limited; bros: brothers; dept: department; univ: university; assn: association; ave: avenue; blvd: boulevard; rd: road; hwy: highway; apt: apartment
	mt: mount | mountain; ft: feet | fort | foot; jan: january; feb: february; mar: march; apr: april; jun: june; jul: july; aug: august; sep: september
	sept: september; oct: october; nov: november; dec: december; mon: monday; tue: tuesday; tues: tuesday; wed: wednesday; thu: thursday; thur: thursday
	thurs: thursday; fri: friday; sat: saturday | sat; sun: sunday | sun; approx: approximately; est: established | estimated; fig: figure | fig; figs: figures
	vol: volume; ch: chapter; pp: pages; p: page | p.; ed: edition | editor | ed; eds: editors; al: al; cf: compare | c. f.; ca: circa | c. a.; ph.d: p. h. d.
	i.e: i. e. | that is; e.g: e. g. | for example; a.k.a: a. k. a. | also known as; aka: a. k. a.; w/: with; w/o: without; b/c: because; misc: miscellaneous
	min: minutes | minute; hr: hour; hrs: hours; sec: seconds | second; lb: pounds | pound; lbs: pounds; oz: ounces | ounce; intl: international; govt: government
	mass: massachusetts | mass; calif: california; conn: connecticut; fla: florida; penn: pennsylvania; wash: washington | wash; tex: texas; va: virginia | v. a.
	ariz: arizona; colo: colorado; ill: illinois | ill; mich: michigan; minn: minnesota; tenn: tennessee; ga: georgia | g. a.; ala: alabama; ind: indiana`);

/** Abbreviations that are as common without their dot. */
export const DOTLESS: ReadonlySet<string> = new Set(
	'mr mrs ms dr prof st jr sr vs etc sgt lt capt ph.d i.e e.g a.k.a aka w/ w/o b/c lbs oz hrs govt intl'.split(' ')
);

/** Behind a number. */
export const units = table(`
	km: kilometers | kilometer | k.; cm: centimeters | centimeter; mm: millimeters | millimeter; m: million | meters | meter; nm: nanometers
	kg: kilograms | kilos | kilogram | kilo; kgs: kilograms | kilos; g: grams | gram; mg: milligrams; lb: pounds | pound; lbs: pounds; oz: ounces | ounce
	ft: feet | foot; in: inches | inch; ": inches | inch; ': feet | foot; yd: yards; yds: yards; mi: miles | mile; mph: miles per hour | miles an hour
	km/h: kilometers per hour | kilometers an hour; kmh: kilometers per hour | kilometers an hour; kph: kilometers per hour; m/s: meters per second
	hz: hertz; khz: kilohertz; mhz: megahertz; ghz: gigahertz; kb: kilobytes; mb: megabytes; gb: gigabytes | gigs; tb: terabytes; l: liters | liter
	ml: milliliters; w: watts; kw: kilowatts; mw: megawatts; gw: gigawatts; kwh: kilowatt hours; v: volts; h: hours | hour; hr: hour | hours; hrs: hours
	min: minutes | minute; mins: minutes; s: seconds; sec: seconds | second; secs: seconds; ms: milliseconds; k: thousand | k.; mn: million; mln: million
	bn: billion; b: billion | b.; tn: trillion; trn: trillion; t: trillion | tons | tonnes; x: times | x. | fold; p: pence | p. | pages; c: cents | degrees celsius
	¢: cents | cent; $: dollars; €: euros; £: pounds; ¥: yen; %: percent; °: degrees | degree; °c: degrees celsius | degrees; °f: degrees fahrenheit | degrees
	am: a. m.; a.m: a. m.; pm: p. m.; p.m: p. m.; ppm: parts per million; px: pixels; fps: frames per second; ha: hectares; +: plus; d: d. | days
	yo: year old; pts: points; pt: points | point; mpg: miles per gallon; rpm: revolutions per minute | r. p. m.; db: decibels; bps: basis points; yr: years | year; yrs: years`);

/** Of the sign before an amount: many, and one. */
export const currencies: ReadonlyMap<string, readonly [many: string, one: string, small: string]> = new Map([
	['$', ['dollars', 'dollar', 'cents']],
	['€', ['euros', 'euro', 'cents']],
	['£', ['pounds', 'pound', 'pence']],
	['¥', ['yen', 'yen', '']]
]);

/** Said when they stand alone. */
export const signs: ReadonlyMap<string, string> = new Map([
	['&', 'and'],
	['@', 'at'],
	['+', 'plus'],
	['=', 'equals'],
	['%', 'percent']
]);

/** Between the parts of one token, likeliest first; whatever is not here is silent. */
export const joints: ReadonlyMap<string, readonly Reading[]> = new Map([
	['&', [['and']]],
	['+', [['plus'], ['and'], []]],
	['@', [['at']]],
	['=', [['equals'], []]],
	['/', [[], ['slash'], ['or']]],
	['.', [['dot'], []]]
]);
