# Les plans chez les coordinateurs, et ce qu’apprennent les demandeurs qu’un plan laisse de côté.
command-plan = Faire un plan maintenant
help-plan = fait maintenant un plan de tout ce qui est ouvert

plan-ordered = Un plan est en préparation. Il arrivera ici en message.
plan-waiting = 🧭 Un plan a été demandé et commence dans un instant.
plan-begins = 🧭 Planification de { $requests ->
    [one] { $requests } demande
    [many] { $requests } demandes
   *[other] { $requests } demandes
 } : { $cause }.
plan-progress = 🧭 Planification de { $requests ->
    [one] { $requests } demande
    [many] { $requests } demandes
   *[other] { $requests } demandes
 }. Le meilleur plan jusqu’ici couvre { $share } %.
plan-nothing = 🧭 Rien n’est ouvert, il n’y a donc rien à planifier.
plan-faulty = ⚠️ La réponse du planificateur enfreint une règle, elle n’est donc pas montrée. Le journal dit laquelle.
plan-failed = ⚠️ Aucun plan n’a pu être fait, trois fois de suite. Le journal dit pourquoi.

plan-cause-life-saving = une demande vitale est arrivée
plan-cause-remainder = quelque chose n’est pas arrivé
plan-cause-breakdown = un trajet a été abandonné
plan-cause-tick = il y a du nouveau
plan-cause-undecided = personne n’a décidé à temps du dernier plan
plan-cause-coordinator = un coordinateur l’a demandé
plan-cause-changed = le dernier plan ne convient plus
plan-cause-other = la situation a changé

plan-title = 🧭 <b>Plan { $code }</b> : { $trips ->
    [one] { $trips } trajet
    [many] { $trips } trajets
   *[other] { $trips } trajets
 }, { $vehicles } véhicules sur { $ready }
plan-decision = { $decision }
plan-approved = ✅ { $code } approuvé par { $who }, { $when }
plan-discarded = ✖️ { $code } écarté par { $who }, { $when }
plan-superseded = ↪️ { $code } a été remplacé par un plan plus récent
plan-served = { $priority } : <b>{ $whole } demandes sur { $requests }</b>{ $part ->
    [0] {""}
   *[other] {" "}(+{ $part } en partie)
 }, { $known ->
    [0] {""}
   *[other] { $reached } personnes sur { $people },{" "}
 }{ $brought } sur { $asked }
plan-arrival = 🕒 Arrivée { $at }
plan-arrivals = 🕒 Arrivées { $window }
plan-frozen = Trajets en cours ou décidés : { $trips }
plan-without-roads = ⚠️ Aucun serveur d’itinéraires n’a répondu : les temps sont estimés à vol d’oiseau, sans les routes
plan-cut-off = 🚧 Aucune route ne mène à { $places }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } autres
}
plan-changes = Depuis { $code } : { $before } → { $now } trajets
plan-changes-added = + { $codes }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } autres
 }
plan-changes-dropped = − { $codes }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } autres
 }
plan-changes-moved = Autre horaire : { $codes }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } autres
 }
plan-left = <b>Non couvert</b>
plan-left-group = • { $lines ->
    [one] { $lines } ligne
    [many] { $lines } lignes
   *[other] { $lines } lignes
 } : { $reason }
plan-left-more = • { $lines ->
    [one] { $lines } ligne
    [many] { $lines } lignes
   *[other] { $lines } lignes
 } pour d’autres raisons

plan-fix-all = 💡 { $change } : cela { $lines ->
    [one] la couvrirait
    [many] les couvrirait toutes les { $lines }
   *[other] les couvrirait toutes les { $lines }
 } (vérifié)
plan-fix-some = 💡 { $change } : cela en couvrirait { $lines ->
    [one] une
    [many] { $lines }
   *[other] { $lines }
 } (vérifié)
plan-change-lift-hold = lever la suspension de { $codes }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } autres
 }
plan-change-lift-access = un accès sans restriction pour { $codes }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } autres
 }
plan-change-widen-window = { $minutes } minutes de plus pour { $codes }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } autres
 }
plan-change-earlier-window = un début { $minutes } minutes plus tôt pour { $codes }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } autres
 }
plan-change-load-elsewhere = charger { $vehicle } à { $warehouse }
plan-change-one-more-trip = un trajet de plus de { $vehicle }
plan-change-opens-earlier = ouvrir { $warehouse } { $minutes } minutes plus tôt
plan-change-closes-later = fermer { $warehouse } { $minutes } minutes plus tard
plan-change-one-more-dock = un quai de plus à { $warehouse }
plan-change-shorter-curfew = un couvre-feu plus court de { $minutes } minutes
plan-change-lift-curfew = lever le couvre-feu
plan-change-longer-shift = { $minutes } minutes supplémentaires pour { $vehicle }
plan-change-more-stock = plus de « { $item } » à { $warehouse } ({ $amount })
plan-change-open-road = la route { $a } – { $b }
plan-change-open-area = ouvrir la zone fermée
plan-change-open-place = un chemin vers { $place }
plan-change-more-vehicles = { $count } de plus : { $mode }{ $cold ->
    [0] {""}
   *[other] {" "}avec froid
 } ({ $weight }) à { $place }

plan-reason-no-stock = stock insuffisant dans les entrepôts : { $item }
plan-reason-no-capacity-weight = trop lourd pour les véhicules libres
plan-reason-no-capacity-volume = trop volumineux pour les véhicules libres
plan-reason-no-cold-chain = aucun véhicule réfrigéré libre
plan-reason-no-access = aucun véhicule capable d’y accéder n’est libre
plan-reason-place-closed-off = le lieu est coupé
plan-reason-too-late-for-window = aucun véhicule ne peut y être à temps
plan-reason-out-of-range = trop loin pour les véhicules libres
plan-reason-lower-priority = des demandes plus pressantes passent d’abord
plan-reason-on-hold = suspendu

plan-trips = 🚚 <b>{ $code }</b> : { $trips ->
    [one] { $trips } trajet
    [many] { $trips } trajets
   *[other] { $trips } trajets
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
plan-load = • { $item } : { $amount }
plan-more-stops = … et { $stops ->
    [one] { $stops } étape de plus
    [many] { $stops } étapes de plus
   *[other] { $stops } étapes de plus
 }
plan-left-title = <b>{ $code }</b> : { $lines ->
    [one] { $lines } ligne non couverte
    [many] { $lines } lignes non couvertes
   *[other] { $lines } lignes non couvertes
 }
plan-left-line = <b>{ $code }</b> { $place } ({ $priority })
    { $item } : { $amount } – { $reason }

plan-button-trips = 🚚 Trajets
plan-button-left = Non couvert
plan-button-approve = ✅ Approuver
plan-button-discard = ✖️ Écarter
plan-button-again = 🔄 Replanifier
plan-button-back = ↩️ Retour
plan-button-cancel = ✖️ Annuler le trajet

plan-done = Approuvé. Chauffeurs et demandeurs sont prévenus.
plan-no-longer-fits = La situation a changé et le plan ne convient plus. Un nouveau est en préparation.
plan-misfit-late = ⚠️ Ses premiers véhicules devraient déjà être à l’œuvre.
plan-misfit-request = ⚠️ La demande { $name } a changé.
plan-misfit-stock = ⚠️ Le stock ne suffit plus : { $name }.
plan-misfit-vehicle = ⚠️ { $name } n’est plus libre comme prévu.
plan-misfit-place = ⚠️ { $name } est coupé.
plan-trip-cancelled = Le trajet { $code } est annulé. Ses demandes sont de nouveau ouvertes.
plan-trip-too-late = Le trajet { $code } ne peut plus être annulé.

plan-not-served = ⏳ <b>{ $code }</b> n’est pas dans le premier plan : { $reason }. La demande reste ouverte et sera planifiée de nouveau ; vous n’avez rien à faire.
