# Quién participa: la entrada, las funciones, los idiomas.
command-start = En qué punto está y qué puede hacer
command-help = Qué puedo hacer por usted
command-language = Cambiar de idioma
command-cancel = Detener lo que ha empezado

sorry-staff-only = Este bot es para el personal de una operación de ayuda. Si trabaja con ellos, envíe /start y pida acceso.

people-in-private = Hábleme de esto en nuestra conversación privada.
people-welcome-requester = Le doy la bienvenida, { $name }. Aquí se pide ayuda: dígame qué hace falta y dónde, y yo le digo cuándo llega.
people-welcome-partner = Le doy la bienvenida, { $name }. Aquí puede pedir ayuda; los coordinadores planifican con lo que presta su organización.
people-welcome-driver = Le doy la bienvenida, { $name }. Sus viajes llegan a esta conversación; con un toque me dice qué ha pasado.
people-welcome-coordinator = Le doy la bienvenida, { $name }. Aquí decide sobre planes y personas.
people-welcome-admin = Le doy la bienvenida, { $name }. Usted administra: decide sobre planes, personas y funciones.
people-exercise = ⚠️ <b>Simulacro, no es real:</b> { $name }
people-do-req-new = 📦 Nueva solicitud
people-do-req-my = Mis solicitudes
people-do-drive-my = 🚚 Mis viajes
people-do-plan-now = 🗺 Planificar ahora
people-do-status-show = Situación
people-do-people-all = Personas

people-invitation-wrong = No conozco esta invitación. Pida una nueva.
people-invitation-used = Esta invitación ya se ha usado; cada una sirve una sola vez. Pida una nueva.
people-invitation-expired = Esta invitación ha caducado. Pida una nueva.
people-invitation-member = Ya forma parte del equipo; la invitación no se ha usado y sigue sirviendo para otra persona.

people-help-requester = <b>Pedir ayuda:</b> escriba qué hace falta, dónde y para cuándo; mire lo que he entendido y confirme. Aquí sabrá cuándo llega; cuando llegue, dígame qué ha recibido.
people-help-partner = <b>Pedir ayuda:</b> escriba qué hace falta, dónde y para cuándo; mire lo que he entendido y confirme. Aquí sabrá cuándo llega.
people-help-asking = La ayuda se pide en un mensaje: <i>500 mantas y 20 carpas en Antakya para mañana a las 18:00, urgente</i>, o por personas y días: <i>comida para 500 personas por 7 días</i>; o paso a paso con /new.
    Con códigos: <code>REQ HSHETARPW406 200, HSHEBLANWMT1 500 @ANTAKYA BY 12MAY 18:00 P1</code> (P1 vital, P2 urgente, P3 normal)
people-help-driver = <b>Conducir:</b> su viaje llega a esta conversación. Toque cargado, salí, llegué y entregado a medida que ocurra, o problema cuando algo vaya mal.
people-help-coordinator = <b>Coordinar:</b> las solicitudes llegan solas; toque «Planificar ahora» o espere el próximo plan, mírelo y apruébelo o no.
people-help-admin = <b>Administrar:</b> invite con /invite, envíe /here en el grupo de los coordinadores y haga todo lo que hacen los coordinadores.
people-help-line = { $command } – { $text }

people-language = Idioma: <b>{ $name }</b>. Toque otro para cambiarlo.
people-cancelled = Detenido. No se ha guardado nada.
people-nothing-to-cancel = No hay nada que detener.

command-invite = Invitar a alguien
command-people = Quién participa
command-status = Cómo va todo
people-staff-only = Este bot es para el personal de una operación de ayuda. Si trabaja con ellos, pida acceso aquí.
people-ask = Pedir acceso
people-ask-silently = Enviar sin texto
people-who-are-you = ¿Quién es usted y con qué organización trabaja? Escríbalo en un solo mensaje.
people-who-in-words = Escríbalo con palabras: su nombre y su organización.
people-asked = Pidió acceso: { $when }. Un coordinador decide, y aquí sabrá la respuesta.
people-refused = Su solicitud de acceso fue rechazada. Puede pedirlo de nuevo a partir de: { $when }.
people-member = Ya forma parte del equipo.

people-asks = 👤 <b>{ $name }</b> pide acceso ({ $when }).
people-admit-requester = Admitir como solicitante
people-admit-driver = Admitir como conductor
people-admit-partner = Admitir como socio
people-refuse = Rechazar
people-asks-refused = ❌ { $name } lo rechazó, { $when }.
people-asks-admitted = ✅ { $name } dio acceso como { $role }, { $when }.
people-asks-invited = ✅ Entró con una invitación como { $role }, { $when }.
people-which-organisation = ¿Para qué organización ({ $role })?
people-back = ‹ Volver
people-page-before = ‹ Anteriores
people-page-after = Más ›

people-invite-role = ¿A quién quiere invitar?
people-invite-person = ¿Para quién es la invitación?
people-invite-other = Otra persona
people-invite-here = { $name } ya está aquí.
people-invitation-for = Para { $name }:
people-invitation = Invitación para <b>{ $organisation }</b> ({ $role }). Sirve una vez, hasta: { $when }
    { $link }
people-invitation-share = Compartir

people-title = <b>Personas: { $n }</b>
people-asking = Piden acceso: { $n }
people-do-invite = ➕ Invitar
people-of-role = <b>{ $role }: { $n }</b>
    🚫 no se le puede contactar, 👋 se fue, ⏳ aún no ha llegado
people-one = <b>{ $name }</b>
    { $role }, { $organisation }
people-is-active = Está aquí.
people-is-blocked = 🚫 Ha bloqueado el bot o no está en Telegram: no le llega nada.
people-is-left = 👋 Se fue.
people-is-expected = ⏳ Aún no ha llegado: /invite crea un enlace.
people-is-asking = Pide acceso.
people-is-refused = Acceso rechazado.
people-is-unknown = No forma parte del equipo.
people-open = Pendiente: { $codes }
people-nothing-open = No tiene nada pendiente.
people-look = Ver
people-do-left = 👋 Se fue
people-do-rejoin = Ha vuelto
people-do-role = Cambiar la función
people-which-role = ¿Qué función tendrá { $name } a partir de ahora?
people-last-admin = No quedaría ningún administrador. Nombre antes a otra persona.
people-you-left = Un coordinador anotó que usted ya no trabaja aquí. Gracias por su ayuda.
people-blocked = ⚠️ <b>{ $name }</b> ({ $role }) ha bloqueado el bot o no está en Telegram: no le llega nada.
people-returned = ✅ Se puede contactar de nuevo con <b>{ $name }</b>, desde: { $when }.

people-group-hello = Hola. Un administrador de la operación puede enviar /here para que los coordinadores decidan en este grupo.
people-here = A partir de ahora los coordinadores deciden en este grupo.
people-here-how = Los coordinadores deciden cada uno en su conversación. Para que decidan en un grupo, añádame a él y envíe /here allí.
people-here-off = A partir de ahora los coordinadores deciden cada uno en su conversación.
people-here-lost = Ya no estoy en el grupo de los coordinadores. A partir de ahora cada uno decide en su conversación.

status-requests = <b>Solicitudes abiertas: { $n }</b>
status-life-saving = – vitales: { $n }
status-urgent = – urgentes: { $n }
status-standard = – normales: { $n }
status-trips = 🚚 Viajes en camino: { $n }
status-no-plan = Todavía no se ha hecho ningún plan.
status-plan-draft = Último plan: { $code }, { $when }, espera una decisión
status-plan-approved = Último plan: { $code }, { $when }, aprobado
status-plan-discarded = Último plan: { $code }, { $when }, descartado
status-plan-superseded = Último plan: { $code }, { $when }, reemplazado
status-owed = Mensajes por enviar: { $n }
status-uncertain = ⚠️ Mensajes que quizá no llegaron: { $n }
status-refused = ⚠️ Mensajes que Telegram rechazó: { $n }
status-failed = ⚠️ Mensajes recibidos que fallaron: { $n }
status-at = <i>{ $when }</i>
status-again = Actualizar
status-resend = Reenviar los inciertos
status-resent = { $n ->
    [one] Se reenvía un mensaje.
    [many] Se reenvían { $n } mensajes.
   *[other] Se reenvían { $n } mensajes.
 }
