/** How English spelling is read when a word is in no dictionary: rules from general knowledge, special ones before plain ones. */
import { letterRules, readLetters } from './letter-rules.ts';

const A = `
	_(a)_ AH; (a)x AE; l(augh) AE F; (aught) AO T; (augh) AO; (auer)_ AW ER; (auv) OW V; (au) AO; (aw) AO; (ayev) AY EH V; (aye) AY; (ay) EY
	(aire)_ EH R; (air) EH R; VC+(ain)_ AH N; (aio) AY OW; (aigh) EY; (ai) EY; (aa) AA; (ae) EY; (ao) AW; (ah)_ AH; (ah)C AA
	(arr)V EH R; (arr) AA R; (are)_ EH R; w(ar) AO R; (ary)_ EH R IY; VC+(ard) ER D; (ars)_ AA R Z; VC+(ar)_ ER; (ar)ia AA R; (ar)[eio] EH R; (ar) AA R
	(alk) AO K; (all)_ AO L; (all)[so] AO L; (ald) AO L D; (alt) AO L T; (alm) AA M; (alf)_ AE F; [wq]h?u?(a)[tnds] AA; w(a)[sl] AO
	VC+(ably)_ AH B L IY; VC+(able)_ AH B AH L; VC+(als)_ AH L Z; VC+(ally)_ AH L IY; VC+(al)_ AH L; VC+(ans)_ AH N Z; VC+(an)_ AH N
	VC+(ant) AH N T; VC+(anc)E AH N S; VC+(anc)y AH N S; VC+(age)_ IH JH; VC+(ages)_ IH JH IH Z; (ative) AH T IH V; VC+(acy)_ AH S IY
	VC+(as)_ AH Z; VC+(am)_ AH M; VC+(ass)_ AH S
	(a)tion EY; (a)tions EY; (a)sion EY; (a)cious EY; (a)ti[ae] EY; (a)C[ie][aou] EY; (a)ste EY; (ange) EY N JH; (a){bl|cl|dl|fl|pl}e EY
	VC+(ately)_ AH T L IY; (a){C|th|ch}e_ EY; (a){C|th|ch}e{s|d|ly|ment}_ EY; _C*(a)C{er|ers|ing|ings}_ EY; _C*(a){s|z}y_ EY; _C+(a)CV AA
	VC+(a)C?V AH; (a)_ AH; (a) AE`;

const B_TO_D = `
	(bb) B; (bt)_ T; (b) B
	(cch) K; (cc)E K S; (cck) K; (cc) K; (ck) K; (cq) K; (chr) K R; (chl) K L; (chn) K N; a(ch)[aeiou] CH; [i](ch)_ K; (ch) CH; (cz)[yk] CH
	_(cz) Z; (cz) CH; (ci)[ao] SH; (cien) SH AH N; (c)eou SH; (c)E S; (c)'s K; (c) K
	(ddh) D; (ddl) D L; (dd) D; (dg)E JH; (dj) JH; (dz) JH; V(du)[aeo] JH UW; (dnes) D N AH S; (dt) T; (d) D`;

const E_RULES = `
	(eaux) OW; (eau) OW; (eigh) EY; (eight) EY T; c(ei) IY; (eir) EH R; [vr](ei)[ln] EY; (eis) AY S; (ei) AY; (eer) IH R; (ee) IY
	(ear){n|l|th} ER; h(ear)d ER; b(ear)_ EH R; w(ear) EH R; (ear) IH R; (eath)_ EH TH; [^l](ead)_ EH D; (ealth) EH L TH; (easur) EH ZH ER
	h(ea)v EH; gr(ea)t EY; br(ea)k EY; (eah) IY AH; (ea)n_ IY; VC+(ea)_ IY AH; (ea) IY; _(eu) Y UW; (euer) OY ER; n(eu)r UH; (eu) UW
	[fhpbmkv](ew) Y UW; (ew) UW; VC+(eys)_ IY Z; VC+(ey)_ IY; _C+(ey)_ EY; (eye) AY; (ey) EY
	[tw]h(ere)_ EH R; (eria) IH R IY AH; (ere)_ IH R; (err)V EH R; (err) ER; VC+(er)V ER; _C*(er)[aiouy] EH R; (ers)_ ER Z; (er) ER
	_C+(e)_ IY; V.*(e)_; (eed) IY D; [td](ed)_ IH D; VC*[pkfsxch](ed)_ T; VC+(ed)_ D; V(ed)_ D; VC*{s|z|x|sh|ch|c|g}(es)_ IH Z; VC*[ptkf](es)_ S
	VC+(es)_ Z; V.*C(e){ly|ment|ments|ful|less|ness|some|ville|wood|ware|man|men|way|work|land}_; V.*[cgst](e)C?{board|line|house|day|town}_
	_(e)[lmnsx]C EH; _(ex)V IH G Z; _(ex) EH K S; _(eu) Y UW; _(e)CV IH; _[bd](e)CV IH; _r(e)C IY; _pr(e)C IY
	VC+(els)_ AH L Z; VC+(ells)_ EH L Z; VC+(el)_ AH L; VC+(ens)_ AH N Z; VC+(en)_ AH N; VC+(ened)_ AH N D; VC+(ening)_ AH N IH NG; VC+(ent) AH N T
	VC+(enc)e AH N S; VC+(enc)y AH N S; VC+(ets)_ AH T S; VC+(et)_ AH T; VC+(ess)_ AH S; VC+(est)_ AH S T; VC+(em)_ AH M; VC+(ety)_ AH T IY
	(eous) IY AH S; (eo)_ IY OW; (eop) IY P; (eo)r AO; (eo) IY AH; (e){C|th}e_ IY; VC+(e)CV AH; (e)_; (e) EH`;

const F_TO_H = `
	(ff) F; VC+(ful) F AH L; (f) F
	_(gn) N; (gn)_ N; V(gh)t; i(gh); (gh)_; (gh) G; (ggl) G L; (gg) G; (gu)[ei] G; (gue)_ G; (gion) JH AH N; (gious) JH AH S; (gi)[ao] JH
	_(g)e[trli] G; _(g)i[vrfl] G; ur(g)er G; [aei]n(g)er G; (g)E JH; (g) G
	_(hon)[eo] AA N; (h)_; (h)C; (h) HH`;

const I_RULES = `
	_(i)_ AY; (igh) AY; (ign)_ AY N; (ign)e AY N; (ild)_ AY L D; (ind)_ AY N D; (ier)_ IY ER; (iest)_ IY AH S T; _C+(ied)_ AY D; (ied)_ IY D
	_C+(ies)_ AY Z; (ies)_ IY Z; _C+(ie)_ AY; (ie)_ IY; (iew) Y UW; (iet) AY AH T; (ience) IY AH N S; (ient) IY AH N T; _C*(ier) IH R; (ieu) Y UW
	(ie) IY; (io)_ IY OW; (ios)_ IY OW Z; [ln](ion) Y AH N; (ion) IY AH N; (ious) IY AH S; _C*(ia)C AY AH; _C*(io)C AY AH; (ia)_ IY AH
	(ias)_ IY AH Z; (ian) IY AH N; (ial) IY AH L; (ium) IY AH M; (iat) IY EY T; (i)V IY
	_C*(ire)_ AY ER; _C*(ired)_ AY ER D; (irr) IH R; (ir)V IH R; (ir) ER; (ique)_ IY K; (igue)_ IY G; VC+(ines)_ IY N Z; VC+(ine)_ IY N
	(ings)_ IH NG Z; (ing) IH NG; (isms)_ IH Z AH M Z; (ism)_ IH Z AH M; VC+(ive) IH V; VC+(ice)_ AH S; VC+(ible)_ AH B AH L; VC+(ibly)_ AH B L IY
	VC+(ity) AH T IY; VC+(iti)es AH T IY; VC+(ically)_ IH K L IY; VC+(ical) IH K AH L; VC+(ify) AH F AY; VC+(ifi) AH F AH; VC+(in)_ IH N; VC+(ish)_ IH SH
	(i){C|th}e_ AY; (i){C|th}e{s|d|ly|ment}_ AY; _C*(i)C{er|ers|ing|ings}_ AY; (i)zing AY; (i)zer AY; (i)zation AH; _C*(i){bl|dl|fl|tl|cl}e AY
	_C*(i)C{al|us|um|o} AY; VC+(i)CV AH; (i)_ IY; (i) IH`;

const J_TO_N = `
	(j) JH; _(kn) N; (kh) K; (kk) K; (k) K
	VC+(ley)_ L IY; C(les)_ AH L Z; C(led)_ AH L D; C(le)_ AH L; C(ler)_ L ER; C(ling)_ AH L IH NG; (ll) L; (l) L
	_(mcc) M AH K; _(mc) M AH K; (mm) M; (mbs)_ M Z; (mb)_ M; (mn)_ M; _(mn) N; (m) M
	(nn) N; (ngs)_ NG Z; (ngue)_ NG; (ng)s?_ NG; (ng)h NG; (ng){th|ton|ham|man|ley} NG; (n)gE N; (nger)_ NG ER; (ng) NG G; (n)k NG; (n)x NG
	(n)c[ht] NG; (n)q NG; (n)c[aou] NG; (n) N`;

const O_RULES = `
	(o)x AA; (ough)t AO; thr(ough) UW; _r(ough) AH F; t(ough) AH F; (ough) OW; c(ould) UH D; [wh]{|s}(ould) UH D; (ously)_ AH S L IY; (ous)_ AH S
	_[hs](our) AW ER; (our)_ AO R; (our)i UH R; (our)age ER; (our)n ER; (our) AO R; (oup) UW P; _y(ou) UW; (ou){bl|pl}e AH; c(ou)ntr AH; t(ou)ch AH
	y(ou)ng AH; s(ou)th_ AW; (ou)_ UW; (oui) UW IY; (ou) AW; (oar) AO R; (oa) OW; (oor) AO R; (ook) UH K; [gwh](ood) UH D; f(oot) UH T; (oo) UW
	(oing) OW IH NG; (oin) OY N; (oi) OY; (oy) OY; (oes)_ OW Z; sh(oe) UW; (oe)_ OW; (oe) OW; [bcnv](ow)_ AW; _h(ow)_ AW; all(ow) AW
	[dtcbr](own) AW N; (own) OW N; (ower) AW ER; (ow)[dl][^e] AW; (ow)[dls]_ AW; (owd) AW D; (ows)e AW; (ow) OW
	(ore)_ AO R; (orr)[aeioy] AO R; w(or){k|d|l|m|th|s} ER; VC+(or)_ ER; VC+(ors)_ ER Z; VC+(ory)_ ER IY; VC+(ord)_ ER D; (orr) AO R; (or) AO R
	(old) OW L D; (olk) OW K; (oll)_ OW L; (olt) OW L T; (olo)g AA L AH; (ome)_ AH M; (omes)_ AH M Z; _[mbr]r?(oth)er AH DH; _(oth)er AH DH
	(ov)er OW V; [lgsd](ove) AH V; (ov)_ AO V; (ova)_ OW V AH; _m(on){th|d|k|ey} AH N; _s(on) AH N; _w(on)_ AH N; _(one) W AH N; _n(one)_ AH N
	VC+(ons)_ AH N Z; VC+(on)_ AH N; VC+(oms)_ AH M Z; VC+(om)_ AH M; VC+(ot)_ AH T; VC+(ol)_ AO L; VC+(ock)_ AH K; (oph) AH F; (ogr) AA G R
	(os)_ OW S; (o)_ OW; (o){C|th}e_ OW; (o){C|th}e{s|d|ly}_ OW; _C*(o)C{er|ers|ing|ings|a|ed}_ OW; _C*(o)C{ia|io|iu} OW; _C*(o){bl|cl|gl}e OW
	_C*(o)C[aou] OW; VC+(o)CV AH; (off) AO F; (oss) AO S; (ong) AO NG; (oth)_ AO TH; (og)_ AO G; (oft) AO F T; (ost)_ OW S T; (o) AA`;

const P_TO_S = `
	(ph) F; (pp) P; _(ps) S; _(pn) N; (pf) F; (p) P
	(que)_ K; (ques)_ K S; (qu)_ K; (qu) K W; (q) K
	(rrh) R; (rh) R; (rr) R; (r) R
	_(sch)[oe][^nfir] S K; _(sche)[md] S K IY; (sch) SH; _(sc)E S; (sci)o SH; (sc)E S; (sh) SH; (ssion) SH AH N; V(sion) ZH AH N; (sion) SH AH N
	(ssur) SH ER; V(sur) ZH ER; (ss) S; (sms)_ Z AH M Z; (sm)_ Z AH M; (stle) S AH L; (sten)_ S AH N; (sw)or S; (sz) SH; [ui](s)_ S; s(s)_ S
	[ptkf](s)_ S; y(s)_ Z; V(s)_ Z; C(s)_ Z; '(s)_ Z; [aiouy](s)E[^sl] Z; _C*ea(s)[eo] Z; (s)m Z; (s) S`;

const T_TO_Z = `
	(tsch) CH; (tch) CH; V(ther) DH ER; _(th){e|is|at|an|ey|ose|us|ough|ere}_ DH; (the)_ DH; (th)ing_ DH IH NG; (th)m DH; (th) TH; s(tion) CH AH N
	(tion) SH AH N; (tial) SH AH L; (tious) SH AH S; (tia)_ SH AH; (tian) SH AH N; (tien) SH AH N; (tiat) SH IY EY T; (ture)_ CH ER; (tures)_ CH ER Z
	(ture)d CH ER; (tur)V CH ER; (tu)a CH UW; (tu)o CH UW; (ften)_ F AH N; (tz) T S; (ts) T S; (tt) T; (tw)o T; (t) T
	_(uni) Y UW N AH; (uy) AY; (ue)_ UW; (ues)_ UW Z; (ueu) Y UW; [fjrns](ui)[tsc] UW; (ui)l IH; (urr)V ER; (ure)_ Y ER; [mcp](ur)[ie] Y UH R
	(ur)[iao] UH R; (ur) ER; [pbf](ull) UH L; p(u)sh UH; _p(u)t UH; (ul)ar Y AH L; (ul)at Y AH L; _(un)[^i] AH N; VC+(um)_ AH M; VC+(us)_ AH S; (u)_ UW
	_(u)CV Y UW; [rljdtnsz](u)CV UW; s?ch(u)CV UW; [bcfghkmpv](u)CV Y UW; (ua) UW AH; (uo) UW AH; (ue) UW EH; (u)V UW; (u) AH
	(vv) V; (v) V; _(wr) R; _(who)[^r] HH UW; (wh) W; (ws)k F S; (w) W
	_(x) Z; (xc)E K S; (xious) K SH AH S; (x) K S
	_(y)V Y; (yy) IY; V(y)V Y; _C+(y)_ AY; _C*(y)C?[eo]_ AY; (y)Ce_ AY; _h(y)[pd]V? AY; _C*(y)C[eao] AY; (ying)_ IY IH NG; C(yev)_ Y EH V; C(ye) Y EH; C(ya) Y AA
	(y)_ IY; VC+(ys)_ IY Z; (y)C IH; (y) Y
	(zz) Z; (zh) ZH; C(z)_ Z; (z) Z`;

const rules = letterRules([A, B_TO_D, E_RULES, F_TO_H, I_RULES, J_TO_N, O_RULES, P_TO_S, T_TO_Z].join('\n'), {
	vowels: 'aeiouy',
	consonants: 'bcdfghjklmnpqrstvwxz',
	softening: 'eiy'
});

/** @param word a to z and apostrophes, in lower case */
export const readEnglishLetters = (word: string): string[] => readLetters(word, rules);
