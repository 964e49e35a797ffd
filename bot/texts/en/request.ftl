# Asking for aid: the card that is filled, the requests that stand, what coordinators decide.
command-new = Ask for aid
command-my = Your requests and when they come
command-requests = All open requests

request-title-new = <b>New request</b>
request-title-change = <b>Changing { $code }</b>
request-hint = 👉 { $text }

request-line = 📦 { $amount } · { $item } ({ $size })
request-lines-missing = 📦 <i>what is needed: missing</i>
request-total = Together: { $size }
request-weight-unknown = weight unknown
request-weight-at-least = { $n } and more (some weight unknown)
request-volume-unknown = volume unknown
request-volume-at-least = { $n } and more (some volume unknown)
request-pallets = { $n ->
    [one] about { $number } pallet
   *[other] about { $number } pallets
}
request-place = 📍 { $name }
request-place-missing = 📍 <i>place: missing</i>
request-place-near = { $km } km from { $name }
request-place-bearing = { $km } km { $side ->
    [ne] north-east
    [e] east
    [se] south-east
    [s] south
    [sw] south-west
    [w] west
    [nw] north-west
   *[n] north
} of { $name }
request-place-option = { $name } · { $km } km from { $near }
request-needed-by = 🕒 needed by { $when }
request-people = 👥 for { $n ->
    [one] { $number } person
   *[other] { $number } people
}
request-contact = ☎️ { $contact }
request-note = 📝 { $note }
request-not-understood = ❓ Not understood, goes along as a note: { $text }
request-basis-food = 🧮 { $days }: full ration, 2,100 kcal a person a day
request-basis-bottles = 🧮 { $days }: 7.5 l of water a person a day, the least that is needed
request-basis-tablets = 🧮 { $days }: tablets for 15 l of water a person a day; even 7.5 l in bottles would be { $weight }
request-basis-shelter = 🧮 A tent for 5 people, a blanket each
request-basis-containers = 🧮 Two containers of 10 l for 5 people
request-basis-soap = 🧮 { $days }: 250 g of soap a person a month
request-basis-household = 🧮 A household kit for 5 people
request-basis-health = 🧮 Emergency health kits for 3 months
request-far-off = ❓ { $amount } for { $number } people: is that right? ({ $item })
request-requester = 👤 { $name }
request-promise = ⏱ expected <b>{ $window }</b>
request-likely = ⏳ likely <b>{ $window }</b>, if approved; not promised yet
request-likely-part = ⏳ part of it likely <b>{ $window }</b>, if approved; not promised yet
request-likely-later = ⏳ no time can be named yet; it goes into the next plan
request-head = <b>{ $code }</b> · { $status }
    Filed { $submitted }

request-progress-planned = { $number } planned
request-progress-coming = { $number } on the way
request-progress-good = { $number } arrived
request-progress-damaged = { $number } damaged
request-progress-missing = { $number } missing

request-priority-life-saving = 🔴 Life-saving
request-priority-urgent = 🟠 Urgent
request-priority-standard = 🟢 Standard
request-reach-any = 🚚 Any vehicle gets there
request-reach-4x4 = 🚙 4x4 only
request-reach-boat = 🚤 Boat only
request-reach-helicopter = 🚁 Helicopter only
request-largest = 🛻 No vehicle larger than { $weight }

request-status-draft = draft
request-status-submitted = waiting for a plan
request-status-on-hold = on hold
request-status-approved = approved
request-status-rejected = rejected
request-status-planned = planned
request-status-part-planned = partly planned
request-status-in-transit = on the way
request-status-part-delivered = partly delivered
request-status-delivered = delivered
request-status-closed = closed
request-status-cancelled = withdrawn
request-status-expired = expired

request-field-lines = 📦 Items
request-field-place = 📍 Place
request-field-priority = ❗ Priority
request-field-needed-by = 🕒 Needed by
request-field-people = 👥 People
request-field-contact = ☎️ Contact
request-field-reach = 🚚 Access
request-field-largest-kg = 🛻 Largest vehicle
request-field-note = 📝 Note

request-ask-item = <b>What is needed?</b> Say it all at once: <i>500 blankets to Antakya by tomorrow 18:00, urgent</i>. Or tap an item.
request-ask-which = <b>“{ $text }”: which one?</b> Tap it, or type more.
request-ask-place-swapped = <b>Which way round?</b> { $text } is { $km } km from { $near }, the nearest place of this operation; the other way round it is close by. Latitude comes first.
request-ask-place-turned = <b>Which way round?</b> Latitude is between −90 and 90; { $text } can only be meant the other way round.
request-ask-place-outside = <b>Is that right?</b> { $text } is { $km } km from { $near }, the nearest place of this operation.
request-ask-quantity = <b>How many?</b> { $item }: tap or type a number, such as <i>{ $example }</i>
request-ask-quantity-said = <b>How many?</b> { $item }: you wrote “{ $text }”.
request-ask-lines = Tap an item to change it, or add another.
request-ask-place = <b>Where to?</b> Send a location (📎), tap a place, or type a name, a map link or coordinates: <i>36.2066, 36.1572</i>
request-ask-priority = <b>How urgent is it?</b>
request-ask-summary = Is everything right? Submit it, or tap what you want to change.
request-ask-summary-begun = Part of it is loaded or has come already: only the time, the contact, the note and files can still change.
request-ask-needed-by = <b>By when is it needed?</b> Tap, or type: <i>18:00</i> or <i>7 Feb 14:00</i>
request-ask-past = <b>“{ $text }” has passed.</b> By when is it needed?
request-ask-far = <b>“{ $text }” is more than a year ahead.</b> By when is it needed?
request-ask-people = <b>How many people is it for?</b> Tap or type a number.
request-ask-days = <b>For how many days?</b> Tap or type a number.
request-ask-contact = <b>Whom can the driver call?</b> Type a name and number, or share a contact (📎).
request-ask-reach = <b>What can get there?</b> Tap a kind of vehicle, or how much the largest may carry; or type it: <i>7.5 t</i>
request-ask-note = <b>What else should the driver know?</b> Type a note, or send photos or documents.
request-ask-same = Is it the same, or needed once more?

request-unread-item = Please type what is needed, or tap an item.
request-unread-quantity = Please send a number, such as 500, or tap one.
request-unread-lines = Please type what is needed, or tap an item.
request-unread-place = Please send a location, or type a place or coordinates.
request-unread-priority = Please tap one of the three.
request-unread-summary = Please tap a button, or type another item.
request-unread-needed-by = Please type a time, such as 18:00, or tap one.
request-unread-people = Please send a number, such as 500, or tap one.
request-unread-days = Please send a number of days, such as 7, or tap one.
request-unread-contact = Please type a name and number, or share a contact.
request-unread-reach = Please tap one of these, or type a size such as 7.5 t.
request-unread-note = Please type the note, or send photos or documents.
request-unread-same = Please tap one of the two.

request-number-unread = That is not a number I can read. Please send digits only, such as 500.
request-number-none = The number must be 1 or more.
request-number-large = That is more than { NUMBER($limit) }. Please check the number.
request-item-unknown = Nothing in the catalogue is like “{ $text }”. Please try another word.
request-lines-full = A request holds 20 items. Please file the rest as another request.
request-place-unknown = I know no place like “{ $text }”. Send the location (📎) or coordinates instead.
request-place-closed = This place is closed off at the moment. You can ask, but it may have to wait.
request-point-unread = I cannot read that as coordinates. Please send two numbers: 36.2066, 36.1572
request-point-range = Latitude is between −90 and 90, longitude between −180 and 180; latitude comes first.
request-point-link = I cannot see from here where that link leads. Open it and send the coordinates it shows, or share the location (📎).
request-point-code = “{ $code }” is only part of a code. Send it with its town, “{ $code } Antakya”, or share the location (📎).
request-time-unread = I cannot read that as a time. Please type it like 18:00 or 7 Feb 14:00.
request-time-past = That time has passed. Please choose a later one.
request-text-long = That is too long here. Please keep it under { $limit } characters.
request-text-cut = Only the first { NUMBER($limit) } characters were read. Please send the rest in another message.
request-contact-taken = Contact taken: { $contact }
request-edited = Changing a sent message changes nothing here. Please send it anew, or tap what to change.
request-tap-late = That button is from an earlier step.
request-begun = Part of it is loaded or has come already: only the time, the contact, the note and files can still change.
request-incomplete = Something is still missing.
request-still-open = This request is still open. Finish it, or /cancel it.
request-none-open = This request is not open any more. /new begins another, /my shows yours.
request-finish-first = You have begun something else. Finish it, or /cancel it first.
request-cancelled = Dropped. Nothing was filed.

request-button-submit = ✅ Submit
request-button-cancel = ✖️ Drop it
request-button-back = ↩️ Back
request-button-leave = 🗑 Leave it out
request-button-place-yes = ✅ Yes, there
request-button-place-other = 📍 Another place
request-button-unread = 🗑 Leave out what was not understood
request-button-other-item = Another item
request-button-drop-line = 🗑 Remove it
request-button-add-line = ➕ Add an item
request-button-by-6h = in 6 hours
request-button-by-today = today 18:00
request-button-by-tomorrow = tomorrow 12:00
request-button-by-3d = in 3 days
request-button-by-none = no fixed time
request-button-people-none = not known
request-button-days = { $n ->
    [one] { $number } day
   *[other] { $number } days
}
request-button-largest = up to { $weight }
request-button-contact-me = Me
request-button-note-none = 🗑 Remove the note
request-button-same = It is the same
request-button-anyway = ✅ File it anyway
request-button-see = See { $code }
request-button-new = ➕ New request
request-button-edit = ✏️ Change
request-button-withdraw = ↩️ Withdraw
request-button-withdraw-yes = Yes, withdraw it
request-button-withdraw-no = No, keep it
request-button-list = ☰ All my requests
request-button-hold = ⏸ Hold
request-button-resume = ▶️ Resume
request-button-reject = ⛔ Reject
request-button-priority = ❗ Priority
request-button-desk = ☰ All requests
request-button-keep = Do not reject it

request-filed = ✅ <b>{ $code } is filed.</b>
request-next-plan = { $minutes ->
    [one] The next plan is made within a minute; you hear here what comes when.
   *[other] The next plan is made within { $minutes } minutes; you hear here what comes when.
}
request-same = You filed the same a short while ago: { $code }.
request-stays = { $code } stands as it is; nothing was filed again.
request-changed = ✅ { $code } is changed.
request-unchanged = { $code } stands as it is; nothing was changed.
request-changed-meanwhile = The request has changed meanwhile. This is how it stands now.
request-too-late = It is too late for that: { $code } has moved on. This is how it stands.

request-my = <b>Your requests</b>
request-my-none = You have no requests yet.
request-my-entry = <b>{ $code }</b> · { $place } · { $status }
request-withdraw-sure = Withdraw <b>{ $code }</b> for { $place }? What is on its way still comes.
request-withdrawn = { $code } is withdrawn.
request-part-withdrawn = { $code }: what was not loaded yet is withdrawn; what is on its way still comes.

request-alarm = 🔴 <b>A life-saving request.</b> It is planned for at once.
request-was-changed = ✏️ <b>{ $code }</b> was changed by its requester: { $fields }
request-was-withdrawn = ↩️ <b>{ $code }</b> was withdrawn by its requester.
request-was-part-withdrawn = ↩️ <b>{ $code }</b>: its requester withdrew what was not loaded yet.
request-told-on-hold = ⏸ The coordinators put <b>{ $code }</b> on hold. You hear when it goes on.
request-told-resumed = ▶️ <b>{ $code }</b> goes on: it is part of the next plan.
request-told-rejected = ⛔ The coordinators cannot serve <b>{ $code }</b>: { $reason }
request-told-priority = ❗ The coordinators set <b>{ $code }</b> to: { $priority }

request-desk = { $n ->
    [0] <b>No open requests.</b>
    [one] <b>One open request</b>
   *[other] <b>{ $n } open requests</b>
}
request-desk-entry = <b>{ $code }</b> { $priority } · { $place } · { $weight } · waiting { $hours } h { $minutes } min
request-desk-held = · ⏸ on hold
request-reject-why = <b>Why is { $code } rejected?</b> Type the reason; the requester reads it. At most { $limit } characters.
request-reject-unread = Please type the reason why { $code } is rejected, in at most { $limit } characters.
request-reject-long = That is too long. Please type why { $code } is rejected in at most { $limit } characters.
request-reject-in-private = Please type the reason in your own chat with me.
request-rejected = { $code } is rejected; the requester has been told.
request-kept = Nothing was rejected.

unit-bag = { $n ->
    [one] { $number } bag
   *[other] { $number } bags
}
unit-bottle = { $n ->
    [one] { $number } bottle
   *[other] { $number } bottles
}
unit-box = { $n ->
    [one] { $number } box
   *[other] { $number } boxes
}
unit-kg = { $n ->
   *[other] { $number } kg
}
unit-kit = { $n ->
    [one] { $number } kit
   *[other] { $number } kits
}
unit-litre = { $n ->
    [one] { $number } litre
   *[other] { $number } litres
}
unit-pack = { $n ->
    [one] { $number } pack
   *[other] { $number } packs
}
unit-parcel = { $n ->
    [one] { $number } parcel
   *[other] { $number } parcels
}
unit-piece = { $n ->
    [one] { $number } piece
   *[other] { $number } pieces
}
unit-roll = { $n ->
    [one] { $number } roll
   *[other] { $number } rolls
}
unit-sachet = { $n ->
    [one] { $number } sachet
   *[other] { $number } sachets
}
unit-set = { $n ->
    [one] { $number } set
   *[other] { $number } sets
}
unit-tablet = { $n ->
    [one] { $number } tablet
   *[other] { $number } tablets
}
