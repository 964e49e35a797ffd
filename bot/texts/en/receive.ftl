# What requesters read when a delivery is there.
command-receipts = Say what arrived
help-receipts = shows your deliveries that have no receipt yet.

receive-coming = 🚚 <b>{ $request }</b>: { $vehicle } ({ $trip }) is on its way to { $place } with:
receive-arrived = 📍 <b>{ $request }</b>: { $vehicle } ({ $trip }) is at { $place } with:
receive-delivered = 📦 <b>{ $request }</b>: { $vehicle } ({ $trip }) has handed this over at { $place }. What arrived?
receive-received = ✅ <b>{ $request }</b>: received at { $place } from { $vehicle } ({ $trip }).
receive-failed = ✖️ <b>{ $request }</b>: { $vehicle } ({ $trip }) could not hand this over at { $place }. It is open again and will be planned anew:
receive-piece = • { $item }: { $good } good{ $damaged ->
    [0] {""}
   *[other] , { $damaged } damaged
}{ $missing ->
    [0] {""}
   *[other] , { $missing } missing
}
receive-complete = Everything of { $request } has arrived.
receive-rest = Still to come:
receive-rest-coming = • { $item }: { $n }, planned already
receive-rest-open = • { $item }: { $n }{ $coming ->
    [0] , is planned again
   *[other] , of which { $coming } planned already; the rest is planned again
}

receive-button-all = ✅ All arrived, good
receive-button-some = ✏️ Not all
receive-button-good = ✅ All good
receive-button-none = None good
receive-button-damaged = Damaged
receive-button-missing = Missing
receive-button-rest = ✅ Everything else is good
receive-button-send = ✅ Send the receipt

receive-form = <b>Receipt for { $request }</b>
receive-line-open = • { $item }: { $amount } ?
receive-note = 📝 { $note }
receive-photo = 📷
receive-ask-good = How many of { $due } { $item } arrived in good condition? Tap, or type the number. Three numbers are good, damaged, missing.
receive-ask-rest = And the other { $rest } { $item }? Tap, or type how many were damaged; the others are missing.
receive-ready = Right? Send it. You can add a note or a photo first.
receive-number-unread = ⚠️ Please type numbers only, such as 80.
receive-does-not-add-up = ⚠️ That has to add up to { $due }.
receive-choose-first = ⚠️ Tap the item first.
receive-unread = ⚠️ I can read text and photos here. What you gave before is kept.
receive-changed = ⚠️ The driver has meanwhile said other quantities. Please look again.
receive-closed = This receipt is not being filled in any more. /receipts shows what waits for you.
receive-thanks = Thank you. The receipt is noted.
receive-late = This receipt has been given already.
receive-not-coming = This delivery is not on its way now.
receive-nothing = No delivery waits for your receipt.
receive-told = ⚠️ Receipt for <b>{ $request }</b>, { $trip }, by { $person }:
