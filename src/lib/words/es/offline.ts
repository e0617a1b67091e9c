/** Words for what is kept offline, in Spanish. */
import type { Words } from '../words.ts';

export const offline: Words['offline'] = {
	title: 'Sin conexión',
	keep: 'Guardar sin conexión',
	kept: 'Guardado sin conexión',
	outdated: 'Guardado sin conexión, rehecho después',
	stopped: 'Guardado a medias',
	coming: (share: string) => `Guardando sin conexión, ${share}`,
	about: (size: string) =>
		`Guarda en este dispositivo el texto, los tiempos de sus palabras y el sonido, ${size} en total. Después el episodio se abre, se escucha y se puede buscar en él sin conexión.`,
	keepNow: (size: string) => `Guardar, ${size}`,
	isKept: (size: string) =>
		`Este episodio está guardado en este dispositivo, ${size}. Se abre, se escucha y se puede buscar en él sin conexión.`,
	isOutdated: 'Este episodio se ha rehecho desde que se guardó. Lo guardado sigue sonando como era.',
	update: 'Actualizar lo guardado',
	progress: (got: string, all: string) => `${got} de ${all}`,
	cancel: 'Cancelar',
	goOn: 'Continuar',
	remove: 'Quitar',
	removeOf: (title: string) => `Quitar ${title}`,
	list: 'Guardado en este dispositivo',
	listed: (count: number) => `Guardado en este dispositivo (${count})`,
	nothing: 'Aún no hay nada guardado.',
	room: (used: string, given: string) => `Este sitio usa ${used} de los ${given} que le da el navegador.`,
	lasting: 'El navegador lo conserva hasta que usted lo quite.',
	passing: 'El navegador puede borrarlo cuando falte espacio en el dispositivo.',
	hold: 'Pedirle al navegador que no lo haga',
	fullOf: (needed: string, free: string) =>
		`No hay espacio suficiente: hacen falta ${needed} y el navegador da ${free}. Quite otro episodio guardado o libere espacio en el dispositivo y vuelva a intentarlo.`,
	full: (needed: string) =>
		`No hay espacio suficiente: hacen falta ${needed}. Quite otro episodio guardado o libere espacio en el dispositivo y vuelva a intentarlo.`,
	forbidden:
		'Este navegador no deja que el sitio guarde nada: el almacenamiento está desactivado o esta es una ventana privada. Permítalo en los ajustes del navegador y vuelva a intentarlo.',
	lost: 'Se cortó la conexión. Lo que ya llegó está guardado y el resto se descargará cuando vuelva la conexión.',
	refused: (status: number) => `La biblioteca no lo entregó todo (${status}). Recargue la página y vuelva a intentarlo.`,
	changed: 'El episodio se rehízo mientras se descargaba. No se mezcla nada: recargue la página y guárdelo de nuevo.',
	unplayable: 'Este navegador no reproduce ninguno de los sonidos del episodio, así que no hay nada que guardar.',
	newer: 'La biblioteca acaba de renovarse. Recargue la página y vuelva a intentarlo.',
	absentTitle: 'Sin conexión',
	absent: 'No se puede llegar a la biblioteca',
	absentWhy:
		'O este dispositivo no tiene conexión, o el servidor de la biblioteca no responde. La página pedida no está guardada en este dispositivo.',
	again: 'Volver a intentarlo',
	absentNothing: 'Nada. En la página de un episodio, «Guardar sin conexión» pone texto y sonido en este dispositivo.'
};
