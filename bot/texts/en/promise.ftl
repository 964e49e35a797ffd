# What requesters hear of the arrival times they were promised.
promise-made = ✅ <b>{ $code }</b>, { $place }: help is planned.
promise-arrival = 🕒 <b>{ $window }</b> with { $vehicle }
promise-all = • { $item }: { $all }
promise-part = • { $item }: { $n } of { $all }
promise-rest = The rest is still waiting; it stays open.
promise-departed = 🚚 <b>{ $code }</b>: { $vehicle } has left. At { $place } <b>{ $window }</b>.
promise-soon = 📍 <b>{ $code }</b>, { $place }: { $vehicle } is about { $minutes } minutes away.
promise-moved = ⚠️ <b>{ $code }</b>: the arrival at { $place } moves to <b>{ $window }</b> (was { $before }). { $cause }
promise-withdrawn = ⚠️ <b>{ $code }</b>: what was to come to { $place } { $before } is not coming after all. { $cause } Your request stays open and is planned again.
promise-late-trip = ⚠️ <b>{ $code }</b>, { $vehicle }, expected { $expected }: { $cause } Please ask the driver.

promise-vehicle = { $name } ({ $mode }, { $trip })
promise-mode-truck = truck
promise-mode-light = light vehicle
promise-mode-boat = boat
promise-mode-helicopter = helicopter
promise-mode-plane = plane
promise-mode-ship = ship
promise-mode-other = vehicle

promise-cause-not-left = It has not left yet.
promise-cause-not-arrived = The way takes longer than planned.
promise-cause-late-departure = It left later than planned.
promise-cause-breakdown = The vehicle broke down.
promise-cause-accident = There was an accident.
promise-cause-road = The road is blocked.
promise-cause-refused = The delivery was not possible.
promise-cause-replan = The plan was changed.
promise-cause-cancelled = The coordinators cancelled the trip.
promise-cause-earlier = It is faster than planned.
promise-cause-other = Things on the way have changed.
