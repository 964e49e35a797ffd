# Ce qu’apprennent les demandeurs des heures d’arrivée qui leur ont été promises.
promise-made = ✅ <b>{ $code }</b>, { $place } : l’aide est planifiée.
promise-arrival = 🕒 <b>{ $window }</b> avec { $vehicle }
promise-all = • { $item } : { $all }
promise-part = • { $item } : { $n } sur { $all }
promise-rest = Le reste attend encore ; il reste ouvert.
promise-departed = 🚚 <b>{ $code }</b> : { $vehicle } est parti. À { $place } <b>{ $window }</b>.
promise-soon = 📍 <b>{ $code }</b>, { $place } : { $vehicle } est à environ { $minutes } minutes.
promise-moved = ⚠️ <b>{ $code }</b> : l’arrivée à { $place } passe à <b>{ $window }</b> (au lieu de { $before }). { $cause }
promise-withdrawn = ⚠️ <b>{ $code }</b> : ce qui devait arriver à { $place } { $before } ne viendra finalement pas. { $cause } Votre demande reste ouverte et sera planifiée de nouveau.
promise-late-trip = ⚠️ <b>{ $code }</b>, { $vehicle }, attendu { $expected } : { $cause } Demandez au chauffeur.

promise-vehicle = { $name } ({ $mode }, { $trip })
promise-mode-truck = camion
promise-mode-light = véhicule léger
promise-mode-boat = bateau
promise-mode-helicopter = hélicoptère
promise-mode-plane = avion
promise-mode-ship = navire
promise-mode-other = véhicule

promise-cause-not-left = Le véhicule n’est pas encore parti.
promise-cause-not-arrived = Le trajet est plus long que prévu.
promise-cause-late-departure = Le départ a eu lieu plus tard que prévu.
promise-cause-breakdown = Le véhicule est tombé en panne.
promise-cause-accident = Il y a eu un accident.
promise-cause-road = La route est bloquée.
promise-cause-refused = La livraison n’a pas été possible.
promise-cause-replan = Le plan a changé.
promise-cause-cancelled = Les coordinateurs ont annulé le trajet.
promise-cause-earlier = Cela va plus vite que prévu.
promise-cause-other = La situation en route a changé.
