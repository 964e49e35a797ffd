# Lo que saben los solicitantes de las horas de llegada que se les prometieron.
promise-made = ✅ <b>{ $code }</b>, { $place }: la ayuda está planificada.
promise-arrival = 🕒 <b>{ $window }</b> con { $vehicle }
promise-all = • { $item }: { $all }
promise-part = • { $item }: { $n } de { $all }
promise-rest = El resto sigue esperando; queda abierto.
promise-departed = 🚚 <b>{ $code }</b>: { $vehicle } ha salido. En { $place } <b>{ $window }</b>.
promise-soon = 📍 <b>{ $code }</b>, { $place }: { $vehicle } está a unos { $minutes } minutos.
promise-moved = ⚠️ <b>{ $code }</b>: la llegada a { $place } pasa a <b>{ $window }</b> (antes { $before }). { $cause }
promise-withdrawn = ⚠️ <b>{ $code }</b>: lo que iba a llegar a { $place } { $before } al final no viene. { $cause } Su solicitud sigue abierta y se planifica de nuevo.
promise-late-trip = ⚠️ <b>{ $code }</b>, { $vehicle }, previsto { $expected }: { $cause } Pregunte al conductor.

promise-vehicle = { $name } ({ $mode }, { $trip })
promise-mode-truck = camión
promise-mode-light = vehículo ligero
promise-mode-boat = lancha
promise-mode-helicopter = helicóptero
promise-mode-plane = avión
promise-mode-ship = barco
promise-mode-other = vehículo

promise-cause-not-left = Todavía no ha salido.
promise-cause-not-arrived = El camino lleva más tiempo de lo previsto.
promise-cause-late-departure = Salió más tarde de lo previsto.
promise-cause-breakdown = El vehículo se averió.
promise-cause-accident = Hubo un accidente.
promise-cause-road = La carretera está cortada.
promise-cause-refused = No fue posible entregar.
promise-cause-replan = El plan ha cambiado.
promise-cause-cancelled = Los coordinadores cancelaron el viaje.
promise-cause-earlier = Va más rápido de lo previsto.
promise-cause-other = La situación en el camino ha cambiado.
