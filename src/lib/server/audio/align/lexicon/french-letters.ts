/** How French spelling is read when a word is in no dictionary: rules from general knowledge, special ones before plain ones. */
import { letterRules, readLetters } from './letter-rules.ts';

/** In the right neighbourhood of a nasal stands `N`: no vowel, no second n or m, no h. */
const NASAL = '[^aeiouynmhàâäéèêëîïôöùûüœ]';

const ROWS = `
	(aient)_ ai; (aill) aa yy; (ail)_ aa yy; (ails)_ aa yy; (aim)N in; (ain)N in; (ay)V ai yy; (ai) ai; (aî) ai; (ay) ai; (aux)_ au; (au) au
	(an)N an; (am)[bp] an; (as)_ aa; (at)_ aa; (a) aa; (à) aa; (â) aa; (ä) ai; (bb) bb; (b) bb
	(cch) kk; (cc)E kk ss; (cc) kk; (ch)[rlnt] kk; (ch) ch; (ck) kk; (cqu) kk; (c)E ss; n(c)s?_; (c) kk; (ç) ss; (dd) dd; (ds)_; (d)_; (d) dd
	(eaux)_ au; (eau) au; (ein)N in; (eill) ai yy; (eil)_ ai yy; (eils)_ ai yy; (ei) ai; (eî) ai; (ey)_ ai; (ey)V ai yy; (euill) oe yy; (euil) oe yy; (eux)_ eu; (eun)_ un
	(eus)e eu; (eut)_ eu; (eu)[rlvbpfn] oe; (eû) uu; (eu) eu; f(emm) aa mm; (emm)ent aa mm; (emm) an mm; (em)[bp] an; (enn) ai nn; é(en)N in; i(en)_ in; i(ens)_ in
	m(ent)_ an; m(ents)_ an; (ent)_ an; (ents)_ an; (en)N an; _C+(er)_ ai rr; (er)_ ei; (ers)_ ei; (ez)_ ei; (ets)_ ai; (et)_ ai; _C+(es)_ ei; (es)_; V.*C+(e)_; V(e)_; _C+(e)_ ee
	(ex)V ai gg zz; (exh) ai gg zz; (ex) ai kk ss; (e){ch|ph|th|qu} ee; (e)[bcdfgptv][lr] ee; (e)ss ee ; (e)CC ai; (e)C_ ai; (e)C{s|t}_ ai; (ée)_ ei; (ées)_ ei; (é)s?_ ei; (é) ai; (è) ai; (ê) ai; (ë) ai; (e) ee
	(ff) ff; (f) ff; (gn) gn; (gu)E gg; (gg) gg; (ge)[aouâô] jj; (g)E jj; n(g)_; n(gs)_; (g) gg; (h)
	_v(ill) ii ll; _m(ill) ii ll; nqu(ill) ii ll; V(ill) yy; (ill) ii yy; V(il)_ yy; (ienn) yy ai nn; (ien)_ yy in; (iens)_ yy in; (ient)_ yy in; (ie)_ ii; (ies)_ ii; (ied)_ yy ei; (ieds)_ yy ei
	(in)N in; (im)[bp] in; [bcdfgptv][lr](i)V ii yy; (i)V yy; (î) ii; (ï) ii; (i) ii; (j) jj; (k) kk; (ll) ll; (l) ll; (mm) mm; (m) mm; (nn) nn; (n) nn
	(oin)N ww in; (oi) ww aa; (oî) ww aa; (oy)V ww aa yy; (oy) ww aa; (ouill) ou yy; (ouil) ou yy; (oue)_ ou; (oues)_ ou; (ou)V ww; (ou) ou; (où) ou; (oû) ou; (oeu) oe; (œu) oe; (œ) ei
	(on)N on; (om)[bp] on; (om)_ on; (o)_ au; (os)_ au; (ot)_ au; (ots)_ au; (op)_ au; (o)sV au; (ô) au; (ö) eu; (o) oo
	(ph) ff; (pp) pp; (ps)_; (pt)_; (p)_; (p) pp; (qu) kk; (q) kk; (rr) rr; (r) rr; (sch) ch; (sc)E ss; (sh) ch; (ss) ss; (s)_; V(s)V zz; (s) ss
	(th) tt; (tt) tt; s(tion) tt yy on; (tionn) ss yy oo nn; (tion) ss yy on; (tiel) ss yy ai ll; (tieux)_ ss yy eu; (tie)_ tt ii; (ts)_; (t)_; (t) tt
	(un)N un; (um)[bp] un; (um)_ oo mm; (ue)_ uu; (ues)_ uu; (ui) uy ii; (uy)V uy ii yy; (u)V uy; (ù) uu; (û) uu; (ü) uu; (u) uu
	(v) vv; (w) ww; (x)_; (x) kk ss; (y)V yy; (ym)[bp] in; (yn)N in; (y) ii; (zz) zz; (z)_; (z) zz; (ñ) gn; (æ) ai; (ÿ) ii`;

const rules = letterRules(ROWS.replaceAll(/\)N /g, `)${NASAL} `), {
	vowels: 'aeiouyàâäéèêëîïôöùûüœ',
	consonants: 'bcdfghjklmnpqrstvwxzç',
	softening: 'eiyéèêëîï'
});

/** @param word in lower case, with its accents */
export const readFrenchLetters = (word: string): string[] => readLetters(word.normalize('NFC'), rules);
