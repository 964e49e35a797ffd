# Pedir ayuda: la ficha que se rellena, las solicitudes abiertas, lo que deciden los coordinadores.
command-new = Pedir ayuda
command-my = Sus solicitudes y cuándo llegan
command-requests = Todas las solicitudes abiertas

request-title-new = <b>Nueva solicitud</b>
request-title-change = <b>Cambio de { $code }</b>
request-hint = 👉 { $text }

request-line = 📦 { $amount } · { $item } ({ $size })
request-lines-missing = 📦 <i>qué hace falta: sin indicar</i>
request-total = En total: { $size }
request-weight-unknown = peso desconocido
request-weight-at-least = { $n } o más (hay pesos desconocidos)
request-volume-unknown = volumen desconocido
request-volume-at-least = { $n } o más (hay volúmenes desconocidos)
request-pallets = { $n ->
    [one] aprox. { $number } palé
    [many] aprox. { $number } palés
   *[other] aprox. { $number } palés
}
request-place = 📍 { $name }
request-place-missing = 📍 <i>lugar: sin indicar</i>
request-place-near = a { $km } km de { $name }
request-place-bearing = { $km } km { $side ->
    [ne] al nordeste
    [e] al este
    [se] al sudeste
    [s] al sur
    [sw] al suroeste
    [w] al oeste
    [nw] al noroeste
   *[n] al norte
} de { $name }
request-place-option = { $name } · a { $km } km de { $near }
request-needed-by = 🕒 hace falta antes de: { $when }
request-people = 👥 para { $n ->
    [one] { $number } persona
    [many] { $number } personas
   *[other] { $number } personas
}
request-contact = ☎️ { $contact }
request-note = 📝 { $note }
request-not-understood = ❓ No se ha entendido, va como nota: { $text }
request-basis-food = 🧮 { $days }: ración completa, 2100 kcal por persona y día
request-basis-bottles = 🧮 { $days }: 7,5 l de agua por persona y día, el mínimo necesario
request-basis-tablets = 🧮 { $days }: pastillas para 15 l de agua por persona y día; ya 7,5 l en botellas pesarían { $weight }
request-basis-shelter = 🧮 Una carpa para 5 personas, una manta por persona
request-basis-containers = 🧮 Dos recipientes de 10 l para 5 personas
request-basis-soap = 🧮 { $days }: 250 g de jabón por persona y mes
request-basis-household = 🧮 Un kit familiar para 5 personas
request-basis-health = 🧮 Kits sanitarios de emergencia para 3 meses
request-far-off = ❓ { $amount } para { $number } personas: ¿es correcto? ({ $item })
request-requester = 👤 { $name }
request-promise = ⏱ llegada prevista <b>{ $window }</b>
request-likely = ⏳ probablemente <b>{ $window }</b>, si se aprueba el plan; todavía no es una promesa
request-likely-part = ⏳ una parte probablemente <b>{ $window }</b>, si se aprueba el plan; todavía no es una promesa
request-likely-later = ⏳ aún no se puede decir una hora; entra en el próximo plan
request-head = <b>{ $code }</b> · { $status }
    Registrada { $submitted }

request-progress-planned = en un plan: { $number }
request-progress-coming = en camino: { $number }
request-progress-good = llegaron: { $number }
request-progress-damaged = con daños: { $number }
request-progress-missing = faltan: { $number }

request-priority-life-saving = 🔴 Vital
request-priority-urgent = 🟠 Urgente
request-priority-standard = 🟢 Normal
request-reach-any = 🚚 Llega cualquier vehículo
request-reach-4x4 = 🚙 Solo 4x4
request-reach-boat = 🚤 Solo lancha
request-reach-helicopter = 🚁 Solo helicóptero
request-largest = 🛻 Ningún vehículo de más de { $weight }

request-status-draft = borrador
request-status-submitted = espera un plan
request-status-on-hold = en suspenso
request-status-approved = aprobada
request-status-rejected = rechazada
request-status-planned = planificada
request-status-part-planned = planificada en parte
request-status-in-transit = en camino
request-status-part-delivered = entregada en parte
request-status-delivered = entregada
request-status-closed = cerrada
request-status-cancelled = retirada
request-status-expired = caducada

request-field-lines = 📦 Artículos
request-field-place = 📍 Lugar
request-field-priority = ❗ Prioridad
request-field-needed-by = 🕒 Plazo
request-field-people = 👥 Personas
request-field-contact = ☎️ Contacto
request-field-reach = 🚚 Acceso
request-field-largest-kg = 🛻 Vehículo más grande
request-field-note = 📝 Nota

request-ask-item = <b>¿Qué hace falta?</b> Dígalo todo a la vez: <i>500 mantas a Antakya para mañana a las 18:00, urgente</i>. O toque un artículo.
request-ask-which = <b>«{ $text }»: ¿cuál?</b> Tóquelo o escriba más.
request-ask-place-swapped = <b>¿En qué orden?</b> { $text } está a { $km } km de { $near }, el lugar más cercano de esta operación; en el otro orden queda cerca. La latitud va primero.
request-ask-place-turned = <b>¿En qué orden?</b> La latitud está entre −90 y 90; { $text } solo puede leerse en el otro orden.
request-ask-place-outside = <b>¿Es correcto?</b> { $text } está a { $km } km de { $near }, el lugar más cercano de esta operación.
request-ask-quantity = <b>¿Cuánto?</b> { $item }: toque o escriba un número, por ejemplo <i>{ $example }</i>
request-ask-quantity-said = <b>¿Cuánto?</b> { $item }: ha escrito «{ $text }».
request-ask-lines = Toque un artículo para cambiarlo, o añada otro.
request-ask-place = <b>¿Adónde?</b> Envíe una ubicación (📎), toque un lugar, o escriba un nombre, un enlace de mapa o unas coordenadas: <i>36.2066, 36.1572</i>
request-ask-priority = <b>¿Qué urgencia tiene?</b>
request-ask-summary = ¿Está todo bien? Confirme, o toque lo que quiera cambiar.
request-ask-summary-begun = Una parte ya está cargada o ha llegado: solo se pueden cambiar el plazo, el contacto, la nota y los archivos.
request-ask-needed-by = <b>¿Para cuándo hace falta?</b> Toque, o escriba: <i>18:00</i> o <i>7 feb 14:00</i>
request-ask-past = <b>«{ $text }» ya ha pasado.</b> ¿Para cuándo hace falta?
request-ask-far = <b>Para «{ $text }» falta más de un año.</b> ¿Para cuándo hace falta?
request-ask-people = <b>¿Para cuántas personas es?</b> Toque o escriba un número.
request-ask-days = <b>¿Para cuántos días?</b> Toque o escriba un número.
request-ask-contact = <b>¿A quién puede llamar el conductor?</b> Escriba un nombre y un número, o comparta un contacto (📎).
request-ask-reach = <b>¿Qué puede llegar hasta allí?</b> Toque un tipo de vehículo, o cuánto puede cargar el más grande; o escríbalo: <i>7,5 t</i>
request-ask-note = <b>¿Qué más debe saber el conductor?</b> Escriba una nota, o envíe fotos o documentos.
request-ask-same = ¿Es la misma solicitud, o hace falta otra vez?

request-unread-item = Escriba lo que hace falta, o toque un artículo.
request-unread-quantity = Envíe un número, por ejemplo 500, o toque uno.
request-unread-lines = Escriba lo que hace falta, o toque un artículo.
request-unread-place = Envíe una ubicación, o escriba un lugar o unas coordenadas.
request-unread-priority = Toque una de las tres.
request-unread-summary = Toque un botón, o escriba otro artículo.
request-unread-needed-by = Escriba una hora, por ejemplo 18:00, o toque una.
request-unread-people = Envíe un número, por ejemplo 500, o toque uno.
request-unread-days = Envíe un número de días, por ejemplo 7, o toque uno.
request-unread-contact = Escriba un nombre y un número, o comparta un contacto.
request-unread-reach = Toque uno de estos, o escriba una carga como 7,5 t.
request-unread-note = Escriba la nota, o envíe fotos o documentos.
request-unread-same = Toque uno de los dos.

request-number-unread = No consigo leer ese número. Envíe solo cifras, por ejemplo 500.
request-number-none = El número debe ser 1 o más.
request-number-large = Eso es más de { NUMBER($limit) }. Compruebe el número.
request-item-unknown = En el catálogo no hay nada parecido a «{ $text }». Pruebe con otra palabra.
request-lines-full = En una solicitud caben 20 artículos. Registre el resto en otra.
request-place-unknown = No conozco ningún lugar como «{ $text }». Envíe la ubicación (📎) o unas coordenadas.
request-place-closed = Este lugar está incomunicado en este momento. Puede pedir, pero quizá tenga que esperar.
request-point-unread = No consigo leer eso como coordenadas. Envíe dos números: 36.2066, 36.1572
request-point-range = La latitud está entre −90 y 90, la longitud entre −180 y 180; la latitud va primero.
request-point-link = Desde aquí no puedo ver adónde lleva ese enlace. Ábralo y envíe las coordenadas que muestra, o comparta la ubicación (📎).
request-point-code = «{ $code }» es solo una parte de un código. Envíela con su ciudad, «{ $code } Antakya», o comparta la ubicación (📎).
request-time-unread = No consigo leer eso como una hora. Escríbalo así: 18:00 o 7 feb 14:00.
request-time-past = Esa hora ya pasó. Elija una posterior.
request-text-long = Eso es demasiado largo aquí. Que no pase de { $limit } caracteres.
request-text-cut = Solo se han leído los primeros { NUMBER($limit) } caracteres. Envíe el resto en otro mensaje.
request-contact-taken = Contacto anotado: { $contact }
request-edited = Cambiar un mensaje enviado no cambia nada aquí. Envíelo de nuevo, o toque lo que quiera cambiar.
request-tap-late = Ese botón es de un paso anterior.
request-begun = Una parte ya está cargada o ha llegado: solo se pueden cambiar el plazo, el contacto, la nota y los archivos.
request-incomplete = Todavía falta algo.
request-still-open = Esta solicitud está sin terminar. Termínela, o déjela con /cancel.
request-none-open = Esta solicitud ya no está abierta aquí. /new empieza otra, /my muestra las suyas.
request-finish-first = Ha empezado otra cosa. Termínela, o déjela antes con /cancel.
request-cancelled = Descartada. No se registró nada.

request-button-submit = ✅ Confirmar
request-button-cancel = ✖️ Descartar
request-button-back = ↩️ Volver
request-button-leave = 🗑 Dejarlo fuera
request-button-place-yes = ✅ Sí, es allí
request-button-place-other = 📍 Otro lugar
request-button-unread = 🗑 Quitar lo que no se ha entendido
request-button-other-item = Otro artículo
request-button-drop-line = 🗑 Quitarlo
request-button-add-line = ➕ Añadir un artículo
request-button-by-6h = en 6 horas
request-button-by-today = hoy 18:00
request-button-by-tomorrow = mañana 12:00
request-button-by-3d = en 3 días
request-button-by-none = sin plazo fijo
request-button-people-none = no se sabe
request-button-days = { $n ->
    [one] { $number } día
    [many] { $number } días
   *[other] { $number } días
}
request-button-largest = hasta { $weight }
request-button-contact-me = Yo
request-button-note-none = 🗑 Quitar la nota
request-button-same = Es la misma
request-button-anyway = ✅ Registrarla igualmente
request-button-see = Ver { $code }
request-button-new = ➕ Nueva solicitud
request-button-edit = ✏️ Cambiar
request-button-withdraw = ↩️ Retirar
request-button-withdraw-yes = Sí, retirarla
request-button-withdraw-no = No, mantenerla
request-button-list = ☰ Todas mis solicitudes
request-button-hold = ⏸ Suspender
request-button-resume = ▶️ Reanudar
request-button-reject = ⛔ Rechazar
request-button-priority = ❗ Prioridad
request-button-desk = ☰ Todas las solicitudes
request-button-keep = No rechazarla

request-filed = ✅ <b>{ $code } está registrada.</b>
request-next-plan = { $minutes ->
    [one] El próximo plan se hace en menos de un minuto; aquí sabrá qué llega y cuándo.
    [many] El próximo plan se hace en menos de { $minutes } minutos; aquí sabrá qué llega y cuándo.
   *[other] El próximo plan se hace en menos de { $minutes } minutos; aquí sabrá qué llega y cuándo.
}
request-same = Registró la misma solicitud hace poco: { $code }.
request-stays = { $code } queda como está; no se registró nada más.
request-changed = ✅ { $code } está cambiada.
request-unchanged = { $code } queda como está; no se cambió nada.
request-changed-meanwhile = La solicitud ha cambiado mientras tanto. Así está ahora.
request-too-late = Es demasiado tarde para eso: { $code } ya ha avanzado. Así está ahora.

request-my = <b>Sus solicitudes</b>
request-my-none = Todavía no tiene solicitudes.
request-my-entry = <b>{ $code }</b> · { $place } · { $status }
request-withdraw-sure = ¿Retirar <b>{ $code }</b> para { $place }? Lo que está en camino llegará de todos modos.
request-withdrawn = { $code } está retirada.
request-part-withdrawn = { $code }: se retira lo que aún no se había cargado; lo que está en camino llegará de todos modos.

request-alarm = 🔴 <b>Una solicitud vital.</b> Se planifica de inmediato.
request-was-changed = ✏️ El solicitante cambió <b>{ $code }</b>: { $fields }
request-was-withdrawn = ↩️ El solicitante retiró <b>{ $code }</b>.
request-was-part-withdrawn = ↩️ <b>{ $code }</b>: el solicitante retiró lo que aún no se había cargado.
request-told-on-hold = ⏸ Los coordinadores han puesto <b>{ $code }</b> en suspenso. Se le avisará cuando siga.
request-told-resumed = ▶️ <b>{ $code }</b> sigue adelante: entra en el próximo plan.
request-told-rejected = ⛔ Los coordinadores no pueden atender <b>{ $code }</b>: { $reason }
request-told-priority = ❗ Los coordinadores han puesto <b>{ $code }</b> como: { $priority }

request-desk = { $n ->
    [0] <b>No hay solicitudes abiertas.</b>
    [one] <b>Una solicitud abierta</b>
    [many] <b>{ $n } solicitudes abiertas</b>
   *[other] <b>{ $n } solicitudes abiertas</b>
}
request-desk-entry = <b>{ $code }</b> { $priority } · { $place } · { $weight } · espera desde hace { $hours } h { $minutes } min
request-desk-held = · ⏸ en suspenso
request-reject-why = <b>¿Por qué se rechaza { $code }?</b> Escriba el motivo; el solicitante lo leerá. Como máximo { $limit } caracteres.
request-reject-unread = Escriba el motivo por el que se rechaza { $code }, en { $limit } caracteres como máximo.
request-reject-long = Eso es demasiado largo. Escriba por qué se rechaza { $code } en { $limit } caracteres como máximo.
request-reject-in-private = Escriba el motivo en su conversación privada conmigo.
request-rejected = { $code } está rechazada; se ha avisado al solicitante.
request-kept = No se ha rechazado nada.

unit-bag = { $n ->
    [one] { $number } saco
    [many] { $number } sacos
   *[other] { $number } sacos
}
unit-bottle = { $n ->
    [one] { $number } botella
    [many] { $number } botellas
   *[other] { $number } botellas
}
unit-box = { $n ->
    [one] { $number } caja
    [many] { $number } cajas
   *[other] { $number } cajas
}
# As in English.
unit-kg = { $n ->
   *[other] { $number } kg
}
unit-kit = { $n ->
    [one] { $number } kit
    [many] { $number } kits
   *[other] { $number } kits
}
unit-litre = { $n ->
    [one] { $number } litro
    [many] { $number } litros
   *[other] { $number } litros
}
unit-pack = { $n ->
    [one] { $number } paquete
    [many] { $number } paquetes
   *[other] { $number } paquetes
}
unit-parcel = { $n ->
    [one] { $number } lote
    [many] { $number } lotes
   *[other] { $number } lotes
}
unit-piece = { $n ->
    [one] { $number } pieza
    [many] { $number } piezas
   *[other] { $number } piezas
}
unit-roll = { $n ->
    [one] { $number } rollo
    [many] { $number } rollos
   *[other] { $number } rollos
}
unit-sachet = { $n ->
    [one] { $number } sobre
    [many] { $number } sobres
   *[other] { $number } sobres
}
unit-set = { $n ->
    [one] { $number } juego
    [many] { $number } juegos
   *[other] { $number } juegos
}
unit-tablet = { $n ->
    [one] { $number } tableta
    [many] { $number } tabletas
   *[other] { $number } tabletas
}
