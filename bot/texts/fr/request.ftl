# Demander de l’aide : la fiche à remplir, les demandes en cours, ce que décident les coordinateurs.
command-new = Demander de l’aide
command-my = Vos demandes et leur arrivée
command-requests = Toutes les demandes ouvertes

request-title-new = <b>Nouvelle demande</b>
request-title-change = <b>Modification de { $code }</b>
request-hint = 👉 { $text }

request-line = 📦 { $amount } · { $item } ({ $size })
request-lines-missing = 📦 <i>ce qu’il faut : manque encore</i>
request-total = En tout : { $size }
request-weight-unknown = poids inconnu
request-weight-at-least = { $n } et plus (certains poids inconnus)
request-volume-unknown = volume inconnu
request-volume-at-least = { $n } et plus (certains volumes inconnus)
request-pallets = { $n ->
    [one] environ { $number } palette
    [many] environ { $number } palettes
   *[other] environ { $number } palettes
}
request-place = 📍 { $name }
request-place-missing = 📍 <i>lieu : manque encore</i>
request-place-near = à { $km } km de { $name }
request-place-bearing = { $km } km { $side ->
    [ne] au nord-est
    [e] à l’est
    [se] au sud-est
    [s] au sud
    [sw] au sud-ouest
    [w] à l’ouest
    [nw] au nord-ouest
   *[n] au nord
} de { $name }
request-place-option = { $name } · à { $km } km de { $near }
request-needed-by = 🕒 nécessaire avant { $when }
request-people = 👥 pour { $n ->
    [one] { $number } personne
    [many] { $number } personnes
   *[other] { $number } personnes
}
request-contact = ☎️ { $contact }
request-note = 📝 { $note }
# As in English.
request-not-understood = ❓ Non compris, transmis comme remarque : { $text }
request-basis-food = 🧮 { $days } : ration complète, 2 100 kcal par personne et par jour
request-basis-bottles = 🧮 { $days } : 7,5 l d’eau par personne et par jour, le minimum vital
request-basis-tablets = 🧮 { $days } : comprimés pour 15 l d’eau par personne et par jour ; même 7,5 l en bouteilles pèseraient { $weight }
request-basis-shelter = 🧮 Une tente pour 5 personnes, une couverture chacune
request-basis-containers = 🧮 Deux récipients de 10 l pour 5 personnes
request-basis-soap = 🧮 { $days } : 250 g de savon par personne et par mois
request-basis-household = 🧮 Un kit ménage pour 5 personnes
request-basis-health = 🧮 Kits sanitaires d’urgence pour 3 mois
request-far-off = ❓ { $amount } pour { $number } personnes : est-ce juste ? ({ $item })
request-requester = 👤 { $name }
request-promise = ⏱ attendu <b>{ $window }</b>
request-likely = ⏳ probablement <b>{ $window }</b>, si le plan est approuvé ; ce n’est pas encore promis
request-likely-part = ⏳ une partie probablement <b>{ $window }</b>, si le plan est approuvé ; ce n’est pas encore promis
request-likely-later = ⏳ aucun horaire possible pour l’instant ; ce sera dans le prochain plan
request-head = <b>{ $code }</b> · { $status }
    Enregistrée { $submitted }

request-progress-planned = { $number } prévus
request-progress-coming = { $number } en route
request-progress-good = { $number } arrivés
request-progress-damaged = { $number } abîmés
request-progress-missing = { $number } manquants

request-priority-life-saving = 🔴 Vital
# As in English.
request-priority-urgent = 🟠 Urgent
request-priority-standard = 🟢 Normal
request-reach-any = 🚚 Tout véhicule y accède
request-reach-4x4 = 🚙 4x4 seulement
request-reach-boat = 🚤 Bateau seulement
request-reach-helicopter = 🚁 Hélicoptère seulement
request-largest = 🛻 Aucun véhicule de plus de { $weight }

request-status-draft = brouillon
request-status-submitted = en attente d’un plan
request-status-on-hold = suspendue
request-status-approved = approuvée
request-status-rejected = rejetée
request-status-planned = planifiée
request-status-part-planned = planifiée en partie
request-status-in-transit = en route
request-status-part-delivered = livrée en partie
request-status-delivered = livrée
request-status-closed = clôturée
request-status-cancelled = retirée
request-status-expired = expirée

request-field-lines = 📦 Articles
request-field-place = 📍 Lieu
request-field-priority = ❗ Priorité
request-field-needed-by = 🕒 Échéance
request-field-people = 👥 Personnes
# As in English.
request-field-contact = ☎️ Contact
request-field-reach = 🚚 Accès
request-field-largest-kg = 🛻 Plus gros véhicule
request-field-note = 📝 Remarque
# As in English.

request-ask-item = <b>De quoi avez-vous besoin ?</b> Dites tout en une fois : <i>500 couvertures à Antakya avant demain 18:00, urgent</i>. Ou touchez un article.
request-ask-which = <b>« { $text } » : lequel ?</b> Touchez-le ou précisez.
request-ask-place-swapped = <b>Dans quel ordre ?</b> { $text } est à { $km } km de { $near }, le lieu le plus proche de cette opération ; dans l’autre ordre, c’est tout près. La latitude vient d’abord.
request-ask-place-turned = <b>Dans quel ordre ?</b> La latitude va de −90 à 90 ; { $text } ne peut se lire que dans l’autre ordre.
request-ask-place-outside = <b>Est-ce bien là ?</b> { $text } est à { $km } km de { $near }, le lieu le plus proche de cette opération.
request-ask-quantity = <b>Combien ?</b> { $item } : touchez ou tapez un nombre, par exemple <i>{ $example }</i>
request-ask-quantity-said = <b>Combien ?</b> { $item } : vous avez écrit « { $text } ».
request-ask-lines = Touchez un article pour le changer, ou ajoutez-en un autre.
request-ask-place = <b>Pour quel lieu ?</b> Envoyez une position (📎), touchez un lieu, ou tapez un nom, un lien de carte ou des coordonnées : <i>36.2066, 36.1572</i>
request-ask-priority = <b>Est-ce urgent ?</b>
request-ask-summary = Tout est juste ? Validez, ou touchez ce que vous voulez changer.
request-ask-summary-begun = Une partie est déjà chargée ou arrivée : seuls l’échéance, le contact, la remarque et les fichiers peuvent encore changer.
request-ask-needed-by = <b>Pour quand vous le faut-il ?</b> Touchez, ou tapez : <i>18:00</i> ou <i>7 févr. 14:00</i>
request-ask-past = <b>« { $text } » est passé.</b> Pour quand en avez-vous besoin ?
request-ask-far = <b>« { $text } » est dans plus d’un an.</b> Pour quand en avez-vous besoin ?
request-ask-people = <b>Pour combien de personnes ?</b> Touchez ou tapez un nombre.
request-ask-days = <b>Pour combien de jours ?</b> Touchez ou écrivez un nombre.
request-ask-contact = <b>Qui le chauffeur peut-il appeler ?</b> Tapez un nom et un numéro, ou partagez un contact (📎).
request-ask-reach = <b>Quels véhicules peuvent y accéder ?</b> Touchez un type de véhicule, ou la charge du plus gros ; ou tapez-la : <i>7,5 t</i>
request-ask-note = <b>Que doit encore savoir le chauffeur ?</b> Tapez une remarque, ou envoyez des photos ou des documents.
request-ask-same = Est-ce la même demande, ou en faut-il encore une fois autant ?

request-unread-item = Tapez ce qu’il vous faut, ou touchez un article.
request-unread-quantity = Envoyez un nombre, par exemple 500, ou touchez-en un.
request-unread-lines = Tapez ce qu’il vous faut, ou touchez un article.
request-unread-place = Envoyez une position, ou tapez un lieu ou des coordonnées.
request-unread-priority = Touchez l’un des trois.
request-unread-summary = Touchez un bouton, ou tapez un autre article.
request-unread-needed-by = Tapez une heure, par exemple 18:00, ou touchez-en une.
request-unread-people = Envoyez un nombre, par exemple 500, ou touchez-en un.
request-unread-days = Envoyez un nombre de jours, par exemple 7, ou touchez-en un.
request-unread-contact = Tapez un nom et un numéro, ou partagez un contact.
request-unread-reach = Touchez l’un de ces boutons, ou tapez une charge comme 7,5 t.
request-unread-note = Tapez la remarque, ou envoyez des photos ou des documents.
request-unread-same = Touchez l’un des deux.

request-number-unread = Je n’arrive pas à lire ce nombre. Envoyez seulement des chiffres, par exemple 500.
request-number-none = Le nombre doit être 1 ou plus.
request-number-large = C’est plus que { NUMBER($limit) }. Vérifiez le nombre.
request-item-unknown = Rien au catalogue ne ressemble à « { $text } ». Essayez un autre mot.
request-lines-full = Une demande contient 20 articles. Faites une autre demande pour le reste.
request-place-unknown = Je ne connais aucun lieu comme « { $text } ». Envoyez plutôt la position (📎) ou des coordonnées.
request-place-closed = Ce lieu est coupé en ce moment. Vous pouvez demander, mais cela devra peut-être attendre.
request-point-unread = Je n’arrive pas à lire ces coordonnées. Envoyez deux nombres : 36.2066, 36.1572
request-point-range = La latitude va de −90 à 90, la longitude de −180 à 180 ; la latitude vient d’abord.
request-point-link = Je ne peux pas voir d’ici où mène ce lien. Ouvrez-le et envoyez les coordonnées qu’il affiche, ou partagez la position (📎).
request-point-code = « { $code } » n’est qu’une partie de code. Envoyez-la avec sa ville, « { $code } Antakya », ou partagez la position (📎).
request-time-unread = Je n’arrive pas à lire cette heure. Tapez par exemple 18:00 ou 7 févr. 14:00.
request-time-past = Cette heure est passée. Choisissez-en une plus tardive.
request-text-long = C’est trop long ici. Restez en dessous de { $limit } caractères.
request-text-cut = Seuls les { NUMBER($limit) } premiers caractères ont été lus. Envoyez le reste dans un autre message.
request-contact-taken = Contact noté : { $contact }
request-edited = Modifier un message envoyé ne change rien ici. Renvoyez-le, ou touchez ce qu’il faut changer.
request-tap-late = Ce bouton date d’une étape précédente.
request-begun = Une partie est déjà chargée ou arrivée : seuls l’échéance, le contact, la remarque et les fichiers peuvent encore changer.
request-incomplete = Il manque encore quelque chose.
request-still-open = Cette demande est encore en cours de saisie. Terminez-la, ou /cancel pour l’abandonner.
request-none-open = Cette demande n’est plus en cours de saisie. /new en commence une autre, /my montre les vôtres.
request-finish-first = Vous avez commencé autre chose. Terminez-le, ou /cancel d’abord.
request-cancelled = Abandonné. Rien n’a été enregistré.

request-button-submit = ✅ Valider
request-button-cancel = ✖️ Abandonner
request-button-back = ↩️ Retour
request-button-leave = 🗑 Ne pas en tenir compte
request-button-place-yes = ✅ Oui, c’est là
request-button-place-other = 📍 Un autre lieu
request-button-unread = 🗑 Retirer ce qui n’a pas été compris
request-button-other-item = Autre article
request-button-drop-line = 🗑 Le retirer
request-button-add-line = ➕ Ajouter un article
request-button-by-6h = dans 6 heures
request-button-by-today = aujourd’hui 18:00
request-button-by-tomorrow = demain 12:00
request-button-by-3d = dans 3 jours
request-button-by-none = sans échéance
request-button-people-none = inconnu
request-button-days = { $n ->
    [one] { $number } jour
    [many] { $number } jours
   *[other] { $number } jours
}
request-button-largest = jusqu’à { $weight }
request-button-contact-me = Moi
request-button-note-none = 🗑 Retirer la remarque
request-button-same = C’est la même
request-button-anyway = ✅ Enregistrer quand même
request-button-see = Voir { $code }
request-button-new = ➕ Nouvelle demande
request-button-edit = ✏️ Modifier
request-button-withdraw = ↩️ Retirer
request-button-withdraw-yes = Oui, la retirer
request-button-withdraw-no = Non, la garder
request-button-list = ☰ Toutes mes demandes
request-button-hold = ⏸ Suspendre
request-button-resume = ▶️ Reprendre
request-button-reject = ⛔ Rejeter
request-button-priority = ❗ Priorité
request-button-desk = ☰ Toutes les demandes
request-button-keep = Ne pas la rejeter

request-filed = ✅ <b>{ $code } est enregistrée.</b>
request-next-plan = { $minutes ->
    [one] Le prochain plan est fait d’ici une minute ; vous apprenez ici ce qui vient et quand.
    [many] Le prochain plan est fait d’ici { $minutes } minutes ; vous apprenez ici ce qui vient et quand.
   *[other] Le prochain plan est fait d’ici { $minutes } minutes ; vous apprenez ici ce qui vient et quand.
}
request-same = Vous avez enregistré la même demande il y a peu : { $code }.
request-stays = { $code } reste telle quelle ; rien n’a été enregistré de plus.
request-changed = ✅ { $code } est modifiée.
request-unchanged = { $code } reste telle quelle ; rien n’a été changé.
request-changed-meanwhile = La demande a changé entre-temps. Voici où elle en est.
request-too-late = C’est trop tard : { $code } a déjà avancé. Voici où elle en est.

request-my = <b>Vos demandes</b>
request-my-none = Vous n’avez pas encore de demande.
request-my-entry = <b>{ $code }</b> · { $place } · { $status }
request-withdraw-sure = Retirer <b>{ $code }</b> pour { $place } ? Ce qui est en route arrivera quand même.
request-withdrawn = { $code } est retirée.
request-part-withdrawn = { $code } : ce qui n’était pas encore chargé est retiré ; ce qui est en route arrivera quand même.

request-alarm = 🔴 <b>Une demande vitale.</b> Elle est planifiée tout de suite.
request-was-changed = ✏️ <b>{ $code }</b> a été modifiée par son demandeur : { $fields }
request-was-withdrawn = ↩️ <b>{ $code }</b> a été retirée par son demandeur.
request-was-part-withdrawn = ↩️ <b>{ $code }</b> : son demandeur a retiré ce qui n’était pas encore chargé.
request-told-on-hold = ⏸ Les coordinateurs ont suspendu <b>{ $code }</b>. Vous serez prévenu de la reprise.
request-told-resumed = ▶️ <b>{ $code }</b> reprend : elle fait partie du prochain plan.
request-told-rejected = ⛔ Les coordinateurs ne peuvent pas répondre à <b>{ $code }</b> : { $reason }
request-told-priority = ❗ Les coordinateurs ont classé <b>{ $code }</b> : { $priority }

request-desk = { $n ->
    [0] <b>Aucune demande ouverte.</b>
    [one] <b>Une demande ouverte</b>
    [many] <b>{ $n } demandes ouvertes</b>
   *[other] <b>{ $n } demandes ouvertes</b>
}
request-desk-entry = <b>{ $code }</b> { $priority } · { $place } · { $weight } · attend depuis { $hours } h { $minutes } min
request-desk-held = · ⏸ suspendue
request-reject-why = <b>Pourquoi { $code } est-elle rejetée ?</b> Tapez la raison ; le demandeur la lira. { $limit } caractères au plus.
request-reject-unread = Tapez la raison du rejet de { $code }, en { $limit } caractères au plus.
request-reject-long = C’est trop long. Tapez la raison du rejet de { $code } en { $limit } caractères au plus.
request-reject-in-private = Tapez la raison dans votre conversation privée avec moi.
request-rejected = { $code } est rejetée ; le demandeur est prévenu.
request-kept = Rien n’a été rejeté.

unit-bag = { $n ->
    [one] { $number } sac
    [many] { $number } sacs
   *[other] { $number } sacs
}
unit-bottle = { $n ->
    [one] { $number } bouteille
    [many] { $number } bouteilles
   *[other] { $number } bouteilles
}
unit-box = { $n ->
    [one] { $number } carton
    [many] { $number } cartons
   *[other] { $number } cartons
}
# As in English.
unit-kg = { $n ->
   *[other] { $number } kg
}
# As in English.
unit-kit = { $n ->
    [one] { $number } kit
    [many] { $number } kits
   *[other] { $number } kits
}
# As in English.
unit-litre = { $n ->
    [one] { $number } litre
    [many] { $number } litres
   *[other] { $number } litres
}
unit-pack = { $n ->
    [one] { $number } paquet
    [many] { $number } paquets
   *[other] { $number } paquets
}
unit-parcel = { $n ->
    [one] { $number } colis
    [many] { $number } colis
   *[other] { $number } colis
}
unit-piece = { $n ->
    [one] { $number } pièce
    [many] { $number } pièces
   *[other] { $number } pièces
}
unit-roll = { $n ->
    [one] { $number } rouleau
    [many] { $number } rouleaux
   *[other] { $number } rouleaux
}
# As in English.
unit-sachet = { $n ->
    [one] { $number } sachet
    [many] { $number } sachets
   *[other] { $number } sachets
}
unit-set = { $n ->
    [one] { $number } jeu
    [many] { $number } jeux
   *[other] { $number } jeux
}
unit-tablet = { $n ->
    [one] { $number } comprimé
    [many] { $number } comprimés
   *[other] { $number } comprimés
}
