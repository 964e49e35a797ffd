# Los planes en la conversación de los coordinadores, y lo que saben los solicitantes a los que un plan deja fuera.
command-plan = Hacer un plan ahora
help-plan = hace ahora un plan con todo lo que está abierto

plan-ordered = Se está haciendo un plan. Llegará aquí como mensaje.
plan-waiting = 🧭 Se ha pedido un plan y empieza en un momento.
plan-begins = 🧭 Planificando { $requests ->
    [one] { $requests } solicitud
    [many] { $requests } solicitudes
   *[other] { $requests } solicitudes
 }: { $cause }.
plan-progress = 🧭 Planificando { $requests ->
    [one] { $requests } solicitud
    [many] { $requests } solicitudes
   *[other] { $requests } solicitudes
 }. El mejor plan hasta ahora cubre el { $share } %.
plan-nothing = 🧭 No hay nada abierto, así que no hay nada que planificar.
plan-faulty = ⚠️ La respuesta del planificador incumple una regla, por eso no se muestra. El registro dice cuál.
plan-failed = ⚠️ No se pudo hacer ningún plan, tres veces seguidas. El registro dice por qué.

plan-cause-life-saving = llegó una solicitud vital
plan-cause-remainder = algo no llegó
plan-cause-breakdown = se abandonó un viaje
plan-cause-tick = hay novedades
plan-cause-undecided = nadie decidió a tiempo sobre el último plan
plan-cause-coordinator = lo pidió un coordinador
plan-cause-changed = el último plan ya no sirve
plan-cause-other = la situación ha cambiado

plan-title = 🧭 <b>Plan { $code }</b>: { $trips ->
    [one] { $trips } viaje
    [many] { $trips } viajes
   *[other] { $trips } viajes
 }, { $vehicles } de { $ready } vehículos
plan-decision = { $decision }
plan-approved = ✅ { $who } aprobó { $code }, { $when }
plan-discarded = ✖️ { $who } descartó { $code }, { $when }
plan-superseded = ↪️ Un plan más nuevo reemplazó a { $code }
plan-served = { $priority }: <b>{ $whole } de { $requests }</b> solicitudes{ $part ->
    [0] {""}
   *[other] {" "}(+{ $part } en parte)
 }, { $known ->
    [0] {""}
   *[other] { $reached } de { $people } personas,{" "}
 }{ $brought } de { $asked }
plan-arrival = 🕒 Llegada { $at }
plan-arrivals = 🕒 Llegadas { $window }
plan-frozen = Viajes en curso o decididos: { $trips }
plan-without-roads = ⚠️ No respondió ningún servidor de rutas: los tiempos se estiman por la distancia, sin carreteras
plan-cut-off = 🚧 Ninguna carretera llega a { $places }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
}
plan-changes = Desde { $code }: { $before } → { $now } viajes
plan-changes-added = + { $codes }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
 }
plan-changes-dropped = − { $codes }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
 }
plan-changes-moved = Otra hora: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
 }
plan-left = <b>Sin cubrir</b>
plan-left-group = • { $lines ->
    [one] { $lines } línea
    [many] { $lines } líneas
   *[other] { $lines } líneas
 }: { $reason }
plan-left-more = • { $lines ->
    [one] { $lines } línea
    [many] { $lines } líneas
   *[other] { $lines } líneas
 } por otras razones

plan-fix-all = 💡 { $change }: eso { $lines ->
    [one] la cubriría
    [many] cubriría las { $lines }
   *[other] cubriría las { $lines }
 } (comprobado)
plan-fix-some = 💡 { $change }: eso cubriría { $lines ->
    [one] una de ellas
    [many] { $lines } de ellas
   *[other] { $lines } de ellas
 } (comprobado)
plan-change-lift-hold = levantar la suspensión de { $codes }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
 }
plan-change-lift-access = acceso sin límites para { $codes }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
 }
plan-change-widen-window = { $minutes } minutos más de tiempo para { $codes }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
 }
plan-change-earlier-window = empezar { $minutes } minutos antes para { $codes }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
 }
plan-change-load-elsewhere = cargar { $vehicle } en { $warehouse }
plan-change-one-more-trip = un viaje más de { $vehicle }
plan-change-opens-earlier = abrir { $warehouse } { $minutes } minutos antes
plan-change-closes-later = cerrar { $warehouse } { $minutes } minutos más tarde
plan-change-one-more-dock = un muelle más en { $warehouse }
plan-change-shorter-curfew = un toque de queda { $minutes } minutos más corto
plan-change-lift-curfew = levantar el toque de queda
plan-change-longer-shift = { $minutes } minutos extra para { $vehicle }
plan-change-more-stock = más «{ $item }» en { $warehouse } ({ $amount })
plan-change-open-road = la carretera { $a } – { $b }
plan-change-open-area = abrir la zona cerrada
plan-change-open-place = un camino hasta { $place }
plan-change-more-vehicles = { $count } más: { $mode }{ $cold ->
    [0] {""}
   *[other] {" "}con frío
 } ({ $weight }) en { $place }

plan-reason-no-stock = no hay suficiente { $item } en ningún almacén
plan-reason-no-capacity-weight = demasiado pesado para los vehículos libres
plan-reason-no-capacity-volume = demasiado voluminoso para los vehículos libres
plan-reason-no-cold-chain = no hay ningún vehículo refrigerado libre
plan-reason-no-access = no hay libre ningún vehículo que pueda llegar allí
plan-reason-place-closed-off = el lugar está incomunicado
plan-reason-too-late-for-window = ningún vehículo puede llegar a tiempo
plan-reason-out-of-range = demasiado lejos para los vehículos libres
plan-reason-lower-priority = hay solicitudes más apremiantes
plan-reason-on-hold = en suspenso

plan-trips = 🚚 <b>{ $code }</b>: { $trips ->
    [one] { $trips } viaje
    [many] { $trips } viajes
   *[other] { $trips } viajes
 }
# As in English.
plan-trip = <b>{ $n }. { $vehicle }</b>{ $state }
    { $warehouse } → { $places }{ $more ->
        [0] {""}
       *[other] {" "}+{ $more }
    }
    🕒 { $departs } · { $weight } · { $km } km
plan-stop = <b>{ $n }. { $place }</b> ({ $code }, { $priority })
    🕒 { $at }
plan-load = • { $item }: { $amount }
plan-more-stops = … y { $stops ->
    [one] { $stops } parada más
    [many] { $stops } paradas más
   *[other] { $stops } paradas más
 }
plan-left-title = <b>{ $code }</b>: { $lines ->
    [one] { $lines } línea sin cubrir
    [many] { $lines } líneas sin cubrir
   *[other] { $lines } líneas sin cubrir
 }
plan-left-line = <b>{ $code }</b> { $place } ({ $priority })
    { $item }: { $amount } – { $reason }

plan-button-trips = 🚚 Viajes
plan-button-left = Sin cubrir
plan-button-approve = ✅ Aprobar
plan-button-discard = ✖️ Descartar
plan-button-again = 🔄 Planificar de nuevo
plan-button-back = ↩️ Volver
plan-button-cancel = ✖️ Cancelar el viaje

plan-done = Aprobado. Se avisa ahora a conductores y solicitantes.
plan-no-longer-fits = La situación ha cambiado y el plan ya no sirve. Se está haciendo uno nuevo.
plan-misfit-late = ⚠️ Sus primeros vehículos ya deberían estar en marcha.
plan-misfit-request = ⚠️ La solicitud { $name } ha cambiado.
plan-misfit-stock = ⚠️ Ya no hay suficiente { $name }.
plan-misfit-vehicle = ⚠️ { $name } ya no está libre como antes.
plan-misfit-place = ⚠️ { $name } está incomunicado.
plan-trip-cancelled = El viaje { $code } está cancelado. Sus solicitudes vuelven a estar abiertas.
plan-trip-too-late = El viaje { $code } ya no se puede cancelar.

plan-not-served = ⏳ <b>{ $code }</b> no está en el primer plan: { $reason }. La solicitud sigue abierta y se planifica de nuevo; no tiene que hacer nada.
