# The life of a request after it is filed: questions, doubts, files, changes.
life-button-ask = ❓ Demander
life-question-why = <b>Que voulez-vous savoir sur { $code } ?</b> Tapez votre question ; le demandeur la lira et répondra. { $limit } caractères au plus.
life-question-unread = Tapez la question sur { $code }, en { $limit } caractères au plus.
life-question-long = C’est trop long. Posez la question sur { $code } en { $limit } caractères au plus.
life-question-in-private = Tapez la question dans votre conversation privée avec moi.
life-question-drop = Ne rien demander
life-question-dropped = Rien n’a été demandé.
life-question-sent = Question posée. La réponse arrivera aux coordinateurs et figurera dans { $code }.
life-question-unreachable = Le demandeur de { $code } n’est pas joignable ici. La question figure dans la demande.

life-asked = ❓ <b>{ $code }</b>, { $place } : les coordinateurs demandent :
    { $question }
    Répondez à ce message, ou touchez « Répondre ».
life-button-answer = ✏️ Répondre
life-answer-now = ❓ <b>{ $code }</b> : { $question }
    Tapez la réponse, { $limit } caractères au plus, ou envoyez une position.
life-answer-later = Plus tard
life-answer-is-later = La question reste ouverte ; /my la montre.
life-answered = ✅ Transmise aux coordinateurs ; elle figure dans { $code }.
life-answer-told = 💬 <b>{ $code }</b> : { $name } a répondu.
life-question-line = ❓ { $question }
life-answer-line = 💬 { $answer }
life-answer-missing = 💬 <i>pas encore de réponse</i>

life-alike = 👥 <b>Est-ce la même chose ?</b> { $name } a aussi demandé cela : <b>{ $other }</b>, { $place }, { $status }
life-alike-line = • { $item } : { $there } dans { $other }, { $here } dans { $code }
life-alike-ask = Votre { $code } répond-elle au même besoin ? Tant que vous ne répondez pas, les deux restent.
life-button-alike-same = La même : retirer la mienne
life-button-alike-another = C’en est une autre
life-alike-withdrawn = ↩️ { $code } est retirée ; { $other } reste.
life-alike-stands = 👍 { $code } reste à côté de { $other }.
life-alike-gone = { $other } n’est plus ouverte. La vôtre, { $code }, reste.
life-alike-desk = 👥 <b>{ $code }</b> ({ $name }) est peut-être la même que <b>{ $other }</b> ({ $owner }), { $place }. La question a été posée aux deux.
life-alike-desk-another = 👥 <b>{ $code }</b> et <b>{ $other }</b> sont deux besoins, dit { $name }.
life-alike-desk-same = ↩️ <b>{ $code }</b> a été retirée par son demandeur : c’est la même que <b>{ $other }</b>.
life-alike-told-same = 👥 { $name } a retiré { $other } : c’était la même que votre { $code }, qui reste.

life-still = 🔄 <b>{ $code } est-elle encore nécessaire ?</b> Vous l’avez demandée il y a un moment et rien n’est encore chargé. Sans réponse, elle reste.
life-overdue = ⌛ <b>{ $code } était nécessaire avant { $when }, et rien n’est encore arrivé.</b> Est-elle encore nécessaire ? Sans réponse, elle reste.
life-button-still-yes = ✅ Oui, telle quelle
life-button-still-changed = ✏️ Elle a changé
life-button-still-no = ✖️ Plus nécessaire
life-button-still-1d = 🕒 Oui, sous un jour
life-button-still-3d = 🕒 Oui, sous 3 jours
life-button-still-none = 🕒 Oui, à tout moment
life-still-stands = 👍 { $code } reste.
life-still-extended = 🕒 { $code } reste, désormais pour { $when } au plus tard.
life-still-closed = ✖️ { $code } est close : elle n’est plus nécessaire.
life-not-needed = ✖️ <b>{ $code }</b> n’est plus nécessaire, dit son demandeur. Elle est retirée.
life-expired = ⌛ <b>{ $code }</b> n’est pas arrivée à temps et n’est plus nécessaire, dit son demandeur. Elle est close.

# As in English.
life-change = { $what } : { $before } → { $after }
life-changed-again = ⚠️ L’arrivée annoncée ne vaut plus ; { $code } est replanifiée.
life-trip-less = ✏️ <b>{ $trip }</b> : { $place } ({ $request }) a besoin de moins maintenant. La fiche montre quoi charger.

life-files = 📎 { $n ->
    [one] { $n } fichier
    [many] { $n } fichiers
   *[other] { $n } fichiers
}
request-field-files = 📎 Fichiers
life-file-taken = Conservé avec la demande.
life-files-full = Une demande conserve { $limit } fichiers ; celui-ci n’est pas conservé.
life-button-files-none = 🗑 Retirer les fichiers
life-file-of = 📎 { $code } { $name }
life-file-kept = 📎 Conservé avec <b>{ $code }</b>, { $place }. Pour une autre demande : /my, puis « Modifier ».
life-file-sent = 📎 <b>{ $code }</b> : son demandeur a envoyé des photos ou des documents.

command-phoned = Enregistrer pour quelqu’un qui a appelé
life-button-phoned = 📞 Quelqu’un a appelé
request-field-caller = 📞 Appelant
request-ask-caller = <b>Qui a appelé ?</b> Tapez un nom et un numéro, ou partagez un contact (📎). Vous recevez les nouvelles et les transmettez.
request-unread-caller = Tapez qui a appelé, avec un numéro, ou partagez un contact.
life-caller = 📞 demandé par téléphone : { $caller }
