# Ce que lisent les demandeurs quand une livraison est là.
command-receipts = Dire ce qui est arrivé
help-receipts = montre vos livraisons qui n’ont pas encore d’accusé de réception.

receive-coming = 🚚 <b>{ $request }</b> : { $vehicle } ({ $trip }) est en route vers { $place } avec :
receive-arrived = 📍 <b>{ $request }</b> : { $vehicle } ({ $trip }) est à { $place } avec :
receive-delivered = 📦 <b>{ $request }</b> : { $vehicle } ({ $trip }) a remis ceci à { $place }. Qu’avez-vous reçu ?
receive-received = ✅ <b>{ $request }</b> : reçu à { $place }, par { $vehicle } ({ $trip }).
receive-failed = ✖️ <b>{ $request }</b> : { $vehicle } ({ $trip }) n’a pas pu remettre ceci à { $place }. C’est de nouveau ouvert et sera replanifié :
receive-piece = • { $item } : { $good } en bon état{ $damaged ->
    [0] {""}
   *[other] , { $damaged } abîmés
}{ $missing ->
    [0] {""}
   *[other] , { $missing } manquants
}
receive-complete = Tout ce qui était demandé dans { $request } est arrivé.
receive-rest = Encore à venir :
receive-rest-coming = • { $item } : { $n }, déjà prévus
receive-rest-open = • { $item } : { $n }{ $coming ->
    [0] , sera replanifié
   *[other] , dont { $coming } déjà prévus ; le reste sera replanifié
}

receive-button-all = ✅ Tout est arrivé en bon état
receive-button-some = ✏️ Pas tout
receive-button-good = ✅ Tout en bon état
receive-button-none = Rien en bon état
receive-button-damaged = Abîmés
receive-button-missing = Manquants
receive-button-rest = ✅ Tout le reste est bon
receive-button-send = ✅ Envoyer l’accusé de réception

receive-form = <b>Accusé de réception pour { $request }</b>
receive-line-open = • { $item } : { $amount } ?
receive-note = 📝 { $note }
receive-photo = 📷
receive-ask-good = { $item } : sur { $due }, combien sont arrivés en bon état ? Touchez, ou tapez le nombre. Trois nombres : en bon état, abîmés, manquants.
receive-ask-rest = { $item } : et les { $rest } autres ? Touchez, ou tapez combien étaient abîmés ; le reste compte comme manquant.
receive-ready = C’est juste ? Envoyez. Vous pouvez d’abord ajouter une remarque ou une photo.
receive-number-unread = ⚠️ Tapez seulement des nombres, par exemple 80.
receive-does-not-add-up = ⚠️ Le total doit faire { $due }.
receive-choose-first = ⚠️ Touchez d’abord l’article.
receive-unread = ⚠️ Ici, je lis du texte et des photos. Ce que vous aviez donné est gardé.
receive-changed = ⚠️ Le chauffeur a donné entre-temps d’autres quantités. Regardez de nouveau.
receive-closed = Cet accusé de réception n’est plus ouvert. /receipts montre ce qui vous attend.
receive-thanks = Merci. La réception est notée.
receive-late = Cet accusé de réception a déjà été donné.
receive-not-coming = Cette livraison n’est pas en route.
receive-nothing = Aucune livraison n’attend votre accusé de réception.
receive-told = ⚠️ Accusé de réception pour <b>{ $request }</b>, { $trip }, par { $person } :
