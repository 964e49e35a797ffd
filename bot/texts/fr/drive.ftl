# Ce que les chauffeurs lisent en route, et ce que les coordinateurs en apprennent.
command-trips = Trajets en cours
help-trips = montre les trajets qui ne sont pas terminés ; touchez-en un pour voir son bordereau.
command-vehicles = Véhicules
help-vehicles = montre les véhicules ; touchez-en un pour dire qu’il est prêt, en panne ou absent.
command-stock = Stock des entrepôts
help-stock = montre ce qui se trouve dans les entrepôts, ce qui est réservé et ce qui est attendu. Avec ENTREPÔT ARTICLE QUANTITÉ, corrige un inventaire.

drive-trip = 🚚 <b>{ $trip }</b> · { $vehicle } · { $state }
drive-warehouse = 🏭 { $warehouse }, chargement { $loads }, départ { $departs }
drive-total = 📦 { $size }
drive-size = { $weight }, { $volume }
drive-size-at-least = au moins { $weight }, { $volume }
drive-piece = • { $item } : { $amount }
drive-stop = <b>{ $n }. 📍 { $place }</b> · { $request }
    🕒 { $at }
drive-stop-planned = { $n }. { $place } · { $at }
drive-stop-arrived = { $n }. 📍 { $place } · { $at }
drive-stop-delivered = { $n }. ✅ { $place } · livré { $at }
drive-stop-received = { $n }. ✅ { $place } · reçu { $at }
drive-stop-failed = { $n }. ✖️ { $place } · non livré
drive-stop-cancelled = { $n }. ✖️ { $place } · annulé
drive-stop-waiting = { $n }. { $place } · { $request } · { $at }
drive-contact = ☎️ { $contact }
drive-note = 📝 { $note }
drive-problem-open = ⚠️ { $problem }

drive-status-planned = prévu
drive-status-approved = à charger
drive-status-loading = en chargement
drive-status-loaded = chargé
drive-status-dispatched = en route
drive-status-arrived = tout livré
drive-status-part-received = reçu en partie
drive-status-received = reçu
drive-status-failed = abandonné
drive-status-cancelled = annulé
drive-status-returning = sur le retour

drive-button-loaded = ✅ Chargé comme prévu
drive-button-less = ✏️ Chargé moins
drive-button-departed = 🚚 Parti
drive-button-arrived = 📍 Arrivé : { $place }
drive-button-delivered = ✅ Tout livré
drive-button-partly = ✏️ Livré moins
drive-button-problem = ⚠️ Problème
drive-button-trip = { $trip } · { $vehicle } · { $state }
drive-button-before = ◀️
drive-button-next = ▶️
drive-button-none = Rien
drive-button-loaded-so = ✅ Chargé ainsi
drive-button-delivered-so = ✅ Livré ainsi
# As in English.
drive-button-later = +{ $minutes } min
drive-button-leave = Sauter cette étape
drive-button-give-up = Abandonner le trajet
drive-button-give-up-yes = Oui, l’abandonner
drive-button-keep = Non, le poursuivre
drive-button-solved = Problème résolu
drive-button-back = ✅ De retour à l’entrepôt
drive-button-lost = Perdu

drive-loaded = Chargement noté. Touchez de nouveau quand vous partez.
drive-departed = Départ noté. Bonne route.
drive-arrived = Arrivée notée.
drive-delivered = Livraison notée.
drive-late = { $trip } est déjà plus loin : { $state }.
drive-in-private = Répondez dans votre conversation privée avec moi.
drive-form-closed = Cette saisie n’est plus ouverte. Ouvrez le trajet avec /trips.
drive-trips = <b>Trajets non terminés : { $n }</b>
drive-no-trips = Aucun trajet en cours.
drive-cancelled = ✖️ <b>{ $trip }</b> est annulé. Attendez les consignes des coordinateurs.
drive-stop-called-off = ✖️ <b>{ $trip }</b> : ne chargez rien pour { $place } ({ $request }) ; c’est annulé.
drive-stop-unwanted = ⚠️ <b>{ $trip }</b> : { $place } ({ $request }) n’a peut-être plus besoin de la livraison. Demandez aux coordinateurs.

drive-count-loaded = <b>Qu’est-ce qui a vraiment été chargé ?</b>
drive-count-delivered = <b>Qu’est-ce qui a vraiment été remis ?</b>
drive-count-line = • { $item } : <b>{ $amount }</b> (sur { $of })
drive-count-ask = { $item } : quelle quantité ? Tapez un nombre de 0 à { $most }.
drive-count-done = Touchez ✏️ pour changer une quantité ; ✅ quand tout est juste.
drive-choose-first = ⚠️ Touchez d’abord l’article, puis tapez son nombre.
drive-number-unread = ⚠️ Tapez un seul nombre, par exemple 80.
drive-too-many = ⚠️ { $most } au plus.

drive-problem-ask = <b>{ $trip }</b> : qu’est-ce qui ne va pas ? Touchez le problème, ou décrivez-le. Si ce n’est qu’un retard, touchez ou tapez les minutes.
drive-problem-unread = ⚠️ Ici, je ne lis que du texte.
drive-problem-breakdown = Le véhicule est en panne
drive-problem-road = La route est bloquée
drive-problem-refused = Le chargement est refusé sur place
# As in English.
drive-problem-accident = Accident
drive-problem-told = ⚠️ <b>{ $trip }</b>, { $vehicle } : <b>{ $problem }</b>
drive-driver = ☎️ { $name }, { $phone }
drive-reported = Les coordinateurs sont prévenus. Attendez leur réponse ; s’il y a des blessés, appelez d’abord les secours.
drive-delay-noted = { $minutes ->
    [one] Noté : { $minutes } minute de retard.
    [many] Noté : { $minutes } minutes de retard.
   *[other] Noté : { $minutes } minutes de retard.
}
drive-delayed = { $minutes ->
    [one] 🕒 <b>{ $trip }</b>, { $vehicle } : { $minutes } minute de retard ({ $person }).
    [many] 🕒 <b>{ $trip }</b>, { $vehicle } : { $minutes } minutes de retard ({ $person }).
   *[other] 🕒 <b>{ $trip }</b>, { $vehicle } : { $minutes } minutes de retard ({ $person }).
}
drive-give-up-ask = L’abandonner ? Ce qui n’est pas livré redevient ouvert et sera planifié de nouveau.
drive-given-up = ✖️ <b>{ $trip }</b>, { $vehicle } : abandonné ({ $person }). Un nouveau plan est en préparation.
drive-solved = ✅ <b>{ $trip }</b>, { $vehicle } : le problème est résolu ({ $person }).
drive-left-out = ✖️ <b>{ $trip }</b>, { $vehicle } : l’étape est sautée ({ $person }), le trajet continue.
drive-goods = 📦 <b>{ $trip }</b> : ce chargement est encore dans { $vehicle }. Est-il de retour à { $warehouse } ?
drive-goods-back = ✅ <b>{ $trip }</b>, { $vehicle } : de retour à { $warehouse } ({ $person }) :
drive-goods-lost = ✖️ <b>{ $trip }</b>, { $vehicle } : perdu, pas de retour à { $warehouse } ({ $person }) :
drive-goods-settled = { $trip } : c’est déjà décidé.

drive-vehicles = <b>Véhicules : { $n }</b>
drive-vehicle-has-trips = ⚠️ { $name } a encore des trajets à charger : { $trips }. Ils seront annulés et planifiés de nouveau.
drive-vehicle-off = Oui, les annuler
drive-vehicle = { $state } <b>{ $name }</b> ({ $code }) · { $place } · { $trip }
drive-vehicle-ready = prêt
drive-vehicle-broken = en panne
drive-vehicle-away = absent

drive-stock-none = Il n’y a pas de stock.
drive-stock-warehouse = 🏭 <b>{ $warehouse }</b>
drive-stock-reserved = • { $item } : { $amount }, dont { $reserved } réservés
drive-stock-expected = • { $item } : { $amount } attendus { $at }
drive-button-yes = ✅ Oui
drive-button-no = Non
drive-stock-unread = ⚠️ Pour corriger un inventaire, envoyez /stock ENTREPÔT ARTICLE QUANTITÉ avec leurs codes, par exemple /stock GZT WATER 180.
drive-stock-correct = 🏭 <b>{ $warehouse }</b>, { $item } : { $before } au registre. Corriger à <b>{ $after }</b> ?
drive-stock-changed = Le stock a changé entre-temps. Regardez de nouveau.
drive-stock-corrected = Corrigé.
