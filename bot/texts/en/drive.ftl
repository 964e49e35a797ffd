# What drivers read on the road, and coordinators about it.
command-trips = Trips on the way
help-trips = shows the trips that are not over; tap one for its waybill.
command-vehicles = Vehicles
help-vehicles = shows the vehicles; tap one to say that it is ready, broken or away.
command-stock = Stock of the warehouses
help-stock = shows what lies in the warehouses, what is reserved and what will come. With WAREHOUSE ITEM QUANTITY it corrects a count.

drive-trip = 🚚 <b>{ $trip }</b> · { $vehicle } · { $state }
drive-warehouse = 🏭 { $warehouse }, load { $loads }, leave { $departs }
drive-total = 📦 { $size }
drive-size = { $weight }, { $volume }
drive-size-at-least = at least { $weight }, { $volume }
drive-piece = • { $item }: { $amount }
drive-stop = <b>{ $n }. 📍 { $place }</b> · { $request }
    🕒 { $at }
drive-stop-planned = { $n }. { $place } · { $at }
drive-stop-arrived = { $n }. 📍 { $place } · { $at }
drive-stop-delivered = { $n }. ✅ { $place } · delivered { $at }
drive-stop-received = { $n }. ✅ { $place } · received { $at }
drive-stop-failed = { $n }. ✖️ { $place } · not served
drive-stop-cancelled = { $n }. ✖️ { $place } · called off
drive-stop-waiting = { $n }. { $place } · { $request } · { $at }
drive-contact = ☎️ { $contact }
drive-note = 📝 { $note }
drive-problem-open = ⚠️ { $problem }

drive-status-planned = planned
drive-status-approved = to be loaded
drive-status-loading = loading
drive-status-loaded = loaded
drive-status-dispatched = on the way
drive-status-arrived = all delivered
drive-status-part-received = partly received
drive-status-received = received
drive-status-failed = given up
drive-status-cancelled = called off
drive-status-returning = returning

drive-button-loaded = ✅ Loaded as planned
drive-button-less = ✏️ Loaded less
drive-button-departed = 🚚 Departed
drive-button-arrived = 📍 Arrived: { $place }
drive-button-delivered = ✅ All delivered
drive-button-partly = ✏️ Delivered less
drive-button-problem = ⚠️ Problem
drive-button-trip = { $trip } · { $vehicle } · { $state }
drive-button-before = ◀️
drive-button-next = ▶️
drive-button-none = None
drive-button-loaded-so = ✅ Loaded like this
drive-button-delivered-so = ✅ Delivered like this
drive-button-later = +{ $minutes } min
drive-button-leave = Leave this stop out
drive-button-give-up = Give up the trip
drive-button-give-up-yes = Yes, give it up
drive-button-keep = No, keep it
drive-button-solved = Problem solved
drive-button-back = ✅ Back in the warehouse
drive-button-lost = Lost

drive-loaded = Loaded. Tap again when you leave.
drive-departed = Departure noted. Safe travels.
drive-arrived = Arrival noted.
drive-delivered = Delivery noted.
drive-late = { $trip } is further already: { $state }.
drive-in-private = Please answer in your chat with me.
drive-form-closed = This is not being filled in any more. Open the trip with /trips.
drive-trips = <b>Trips that are not over: { $n }</b>
drive-no-trips = No trip is under way.
drive-cancelled = ✖️ <b>{ $trip }</b> is called off. Please wait for the coordinators.
drive-stop-called-off = ✖️ <b>{ $trip }</b>: do not load for { $place } ({ $request }); it is called off.
drive-stop-unwanted = ⚠️ <b>{ $trip }</b>: { $place } ({ $request }) may not need the delivery any more. Please ask the coordinators.

drive-count-loaded = <b>What was really loaded?</b>
drive-count-delivered = <b>What was really handed over?</b>
drive-count-line = • { $item }: <b>{ $amount }</b> (of { $of })
drive-count-ask = How many of { $item }? Type a number from 0 to { $most }.
drive-count-done = Tap ✏️ to change an amount; ✅ when it is right.
drive-choose-first = ⚠️ Tap the item first, then type its number.
drive-number-unread = ⚠️ Please type one number only, such as 80.
drive-too-many = ⚠️ At most { $most }.

drive-problem-ask = <b>{ $trip }</b>: what is wrong? Tap it, or type it in your words. If it is only late, tap or type the minutes.
drive-problem-unread = ⚠️ I can only read text here.
drive-problem-breakdown = The vehicle broke down
drive-problem-road = The road is blocked
drive-problem-refused = The site refuses the goods
drive-problem-accident = Accident
drive-problem-told = ⚠️ <b>{ $trip }</b>, { $vehicle }: <b>{ $problem }</b>
drive-driver = ☎️ { $name }, { $phone }
drive-reported = The coordinators know. Wait for their word; if anyone is hurt, call for help first.
drive-delay-noted = { $minutes ->
    [one] Noted: { $minutes } minute later.
   *[other] Noted: { $minutes } minutes later.
}
drive-delayed = { $minutes ->
    [one] 🕒 <b>{ $trip }</b>, { $vehicle }: { $minutes } minute later ({ $person }).
   *[other] 🕒 <b>{ $trip }</b>, { $vehicle }: { $minutes } minutes later ({ $person }).
}
drive-give-up-ask = Give it up? What is not delivered becomes open again and is planned anew.
drive-given-up = ✖️ <b>{ $trip }</b>, { $vehicle }: given up ({ $person }). A new plan is being made.
drive-solved = ✅ <b>{ $trip }</b>, { $vehicle }: the problem is solved ({ $person }).
drive-left-out = ✖️ <b>{ $trip }</b>, { $vehicle }: the stop is left out ({ $person }), the trip goes on.
drive-goods = 📦 <b>{ $trip }</b>: these goods are still on { $vehicle }. Are they back in { $warehouse }?
drive-goods-back = ✅ <b>{ $trip }</b>, { $vehicle }: back in { $warehouse } ({ $person }):
drive-goods-lost = ✖️ <b>{ $trip }</b>, { $vehicle }: lost, not back in { $warehouse } ({ $person }):
drive-goods-settled = { $trip }: that has been decided already.

drive-vehicles = <b>Vehicles: { $n }</b>
drive-vehicle-has-trips = ⚠️ { $name } still has trips to load: { $trips }. They are called off and planned again.
drive-vehicle-off = Yes, call them off
drive-vehicle = { $state } <b>{ $name }</b> ({ $code }) · { $place } · { $trip }
drive-vehicle-ready = ready
drive-vehicle-broken = broken
drive-vehicle-away = away

drive-stock-none = There is no stock.
drive-stock-warehouse = 🏭 <b>{ $warehouse }</b>
drive-stock-reserved = • { $item }: { $amount }, reserved { $reserved }
drive-stock-expected = • { $item }: { $amount } expected { $at }
drive-button-yes = ✅ Yes
drive-button-no = No
drive-stock-unread = ⚠️ To correct a count, send /stock WAREHOUSE ITEM QUANTITY with their codes, such as /stock GZT WATER 180.
drive-stock-correct = 🏭 <b>{ $warehouse }</b>, { $item }: { $before } in the books. Set to <b>{ $after }</b>?
drive-stock-changed = The stock has changed meanwhile. Please look again.
drive-stock-corrected = Corrected.
