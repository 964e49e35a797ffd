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
