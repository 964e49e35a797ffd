# Lo que leen los conductores en el camino, y los coordinadores sobre ello.
command-trips = Viajes en curso
help-trips = muestra los viajes que no han terminado; toque uno para ver su carta de porte.
command-vehicles = Vehículos
help-vehicles = muestra los vehículos; toque uno para decir que está listo, averiado o ausente.
command-stock = Existencias de los almacenes
help-stock = muestra lo que hay en los almacenes, lo reservado y lo que va a llegar. Con ALMACÉN ARTÍCULO CANTIDAD corrige un recuento.

drive-trip = 🚚 <b>{ $trip }</b> · { $vehicle } · { $state }
drive-warehouse = 🏭 { $warehouse }, carga { $loads }, salida { $departs }
drive-total = 📦 { $size }
drive-size = { $weight }, { $volume }
drive-size-at-least = al menos { $weight }, { $volume }
drive-piece = • { $item }: { $amount }
drive-stop = <b>{ $n }. 📍 { $place }</b> · { $request }
    🕒 { $at }
drive-stop-planned = { $n }. { $place } · { $at }
drive-stop-arrived = { $n }. 📍 { $place } · { $at }
drive-stop-delivered = { $n }. ✅ { $place } · entregado { $at }
drive-stop-received = { $n }. ✅ { $place } · recibido { $at }
drive-stop-failed = { $n }. ✖️ { $place } · sin entregar
drive-stop-cancelled = { $n }. ✖️ { $place } · cancelado
drive-stop-waiting = { $n }. { $place } · { $request } · { $at }
drive-contact = ☎️ { $contact }
drive-note = 📝 { $note }
drive-problem-open = ⚠️ { $problem }

drive-status-planned = previsto
drive-status-approved = por cargar
drive-status-loading = cargando
drive-status-loaded = cargado
drive-status-dispatched = en camino
drive-status-arrived = todo entregado
drive-status-part-received = recibido en parte
drive-status-received = recibido
drive-status-failed = abandonado
drive-status-cancelled = cancelado
drive-status-returning = de regreso

drive-button-loaded = ✅ Cargado según lo previsto
drive-button-less = ✏️ Cargado menos
drive-button-departed = 🚚 Salí
drive-button-arrived = 📍 Llegué: { $place }
drive-button-delivered = ✅ Todo entregado
drive-button-partly = ✏️ Entregado menos
drive-button-problem = ⚠️ Problema
drive-button-trip = { $trip } · { $vehicle } · { $state }
drive-button-before = ◀️
drive-button-next = ▶️
drive-button-none = Nada
drive-button-loaded-so = ✅ Así se cargó
drive-button-delivered-so = ✅ Así se entregó
# As in English.
drive-button-later = +{ $minutes } min
drive-button-leave = Saltar esta parada
drive-button-give-up = Abandonar el viaje
drive-button-give-up-yes = Sí, abandonarlo
drive-button-keep = No, mantenerlo
drive-button-solved = Problema resuelto
drive-button-back = ✅ De vuelta en el almacén
drive-button-lost = Perdido

drive-loaded = Carga anotada. Toque otra vez cuando salga.
drive-departed = Salida anotada. Buen viaje.
drive-arrived = Llegada anotada.
drive-delivered = Entrega anotada.
drive-late = { $trip } ya va más adelante: { $state }.
drive-in-private = Responda en su conversación privada conmigo.
drive-form-closed = Este formulario ya está cerrado. Abra el viaje con /trips.
drive-trips = <b>Viajes sin terminar: { $n }</b>
drive-no-trips = No hay ningún viaje en curso.
drive-cancelled = ✖️ <b>{ $trip }</b> está cancelado. Espere a los coordinadores.
drive-stop-called-off = ✖️ <b>{ $trip }</b>: no cargue nada para { $place } ({ $request }); está cancelado.
drive-stop-unwanted = ⚠️ <b>{ $trip }</b>: puede que { $place } ({ $request }) ya no necesite la entrega. Pregunte a los coordinadores.

drive-count-loaded = <b>¿Qué se cargó realmente?</b>
drive-count-delivered = <b>¿Qué se entregó realmente?</b>
drive-count-line = • { $item }: <b>{ $amount }</b> (de { $of })
drive-count-ask = { $item }: ¿cuánto? Escriba un número del 0 al { $most }.
drive-count-done = Toque ✏️ para cambiar una cantidad; ✅ cuando esté bien.
drive-choose-first = ⚠️ Toque primero el artículo y luego escriba su número.
drive-number-unread = ⚠️ Escriba un solo número, por ejemplo 80.
drive-too-many = ⚠️ Como máximo { $most }.

drive-problem-ask = <b>{ $trip }</b>: ¿qué ocurre? Tóquelo o descríbalo. Si es solo un retraso, toque o escriba los minutos.
drive-problem-unread = ⚠️ Aquí solo puedo leer texto.
drive-problem-breakdown = El vehículo se averió
drive-problem-road = La carretera está cortada
drive-problem-refused = En el lugar no aceptan la carga
drive-problem-accident = Accidente
drive-problem-told = ⚠️ <b>{ $trip }</b>, { $vehicle }: <b>{ $problem }</b>
drive-driver = ☎️ { $name }, { $phone }
drive-reported = Los coordinadores están avisados. Espere su respuesta; si hay heridos, pida primero auxilio.
drive-delay-noted = { $minutes ->
    [one] Anotado: { $minutes } minuto de retraso.
    [many] Anotado: { $minutes } minutos de retraso.
   *[other] Anotado: { $minutes } minutos de retraso.
}
drive-delayed = { $minutes ->
    [one] 🕒 <b>{ $trip }</b>, { $vehicle }: { $minutes } minuto de retraso ({ $person }).
    [many] 🕒 <b>{ $trip }</b>, { $vehicle }: { $minutes } minutos de retraso ({ $person }).
   *[other] 🕒 <b>{ $trip }</b>, { $vehicle }: { $minutes } minutos de retraso ({ $person }).
}
drive-give-up-ask = ¿Abandonarlo? Lo que no se entregue vuelve a quedar abierto y se planifica de nuevo.
drive-given-up = ✖️ <b>{ $trip }</b>, { $vehicle }: abandonado ({ $person }). Se está haciendo un plan nuevo.
drive-solved = ✅ <b>{ $trip }</b>, { $vehicle }: el problema está resuelto ({ $person }).
drive-left-out = ✖️ <b>{ $trip }</b>, { $vehicle }: se salta la parada ({ $person }), el viaje continúa.
drive-goods = 📦 <b>{ $trip }</b>: esta carga sigue en { $vehicle }. ¿Ha vuelto a { $warehouse }?
drive-goods-back = ✅ <b>{ $trip }</b>, { $vehicle }: de vuelta en { $warehouse } ({ $person }):
drive-goods-lost = ✖️ <b>{ $trip }</b>, { $vehicle }: perdido, no ha vuelto a { $warehouse } ({ $person }):
drive-goods-settled = { $trip }: eso ya está decidido.

drive-vehicles = <b>Vehículos: { $n }</b>
drive-vehicle-has-trips = ⚠️ { $name } todavía tiene viajes por cargar: { $trips }. Se cancelarán y se planificarán de nuevo.
drive-vehicle-off = Sí, cancelarlos
drive-vehicle = { $state } <b>{ $name }</b> ({ $code }) · { $place } · { $trip }
drive-vehicle-ready = listo
drive-vehicle-broken = averiado
drive-vehicle-away = ausente

drive-stock-none = No hay existencias.
drive-stock-warehouse = 🏭 <b>{ $warehouse }</b>
drive-stock-reserved = • { $item }: { $amount }, reservado { $reserved }
drive-stock-expected = • { $item }: { $amount }, llegada { $at }
drive-button-yes = ✅ Sí
# As in English.
drive-button-no = No
drive-stock-unread = ⚠️ Para corregir un recuento, envíe /stock ALMACÉN ARTÍCULO CANTIDAD con sus códigos, por ejemplo /stock GZT WATER 180.
drive-stock-correct = 🏭 <b>{ $warehouse }</b>, { $item }: { $before } en el registro. ¿Corregir a <b>{ $after }</b>?
drive-stock-changed = Las existencias han cambiado mientras tanto. Mire otra vez.
drive-stock-corrected = Corregido.
