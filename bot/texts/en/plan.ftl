# Plans in the coordinators' chat, and what requesters hear of a plan that leaves them.
command-plan = Make a plan now
help-plan = make a plan now from everything that is open

plan-ordered = A plan is being made. It comes as a message here.
plan-waiting = 🧭 A plan has been asked for and begins in a moment.
plan-begins = 🧭 Planning { $requests ->
    [one] 1 request
   *[other] { $requests } requests
 }: { $cause }.
plan-progress = 🧭 Planning { $requests ->
    [one] 1 request
   *[other] { $requests } requests
 }. The best plan so far serves { $share } %.
plan-nothing = 🧭 Nothing is open, so there is nothing to plan.
plan-faulty = ⚠️ The planner's answer broke a rule, so it is not shown. The log says which.
plan-failed = ⚠️ No plan could be made, three times in a row. The log says why.

plan-cause-life-saving = a life-saving request came in
plan-cause-remainder = something did not arrive
plan-cause-breakdown = a trip was given up
plan-cause-tick = there is something new
plan-cause-undecided = nobody decided on the last plan in time
plan-cause-coordinator = a coordinator asked
plan-cause-changed = the last plan no longer fits
plan-cause-other = things have changed

plan-title = 🧭 <b>Plan { $code }</b>: { $trips ->
    [one] 1 trip
   *[other] { $trips } trips
 }, { $vehicles } of { $ready } vehicles
plan-decision = { $decision }
plan-approved = ✅ { $code } was approved by { $who }, { $when }
plan-discarded = ✖️ { $code } was discarded by { $who }, { $when }
plan-superseded = ↪️ { $code } was replaced by a newer plan
plan-served = { $priority }: <b>{ $whole } of { $requests }</b> requests{ $part ->
    [0] {""}
   *[other] {" "}(+{ $part } in part)
 }, { $known ->
    [0] {""}
   *[other] { $reached } of { $people } people,{" "}
 }{ $brought } of { $asked }
plan-arrival = 🕒 Arrival { $at }
plan-arrivals = 🕒 Arrivals { $window }
plan-frozen = Trips under way or decided: { $trips }
plan-without-roads = ⚠️ No routing server answered: times are estimates by distance, without roads
plan-cut-off = 🚧 No road leads to { $places }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
plan-changes = Since { $code }: { $before } → { $now } trips
plan-changes-added = + { $codes }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
 }
plan-changes-dropped = − { $codes }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
 }
plan-changes-moved = Other time: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
 }
plan-left = <b>Not served</b>
plan-left-group = • { $lines ->
    [one] 1 line
   *[other] { $lines } lines
 }: { $reason }
plan-left-more = • { $lines ->
    [one] 1 line
   *[other] { $lines } lines
 } for other reasons

plan-fix-all = 💡 { $change } would serve { $lines ->
    [one] it
   *[other] all { $lines }
 } (checked)
plan-fix-some = 💡 { $change } would serve { $lines ->
    [one] one of them
   *[other] { $lines } of them
 } (checked)
plan-change-lift-hold = lifting the hold on { $codes }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
 }
plan-change-lift-access = access without limits for { $codes }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
 }
plan-change-widen-window = { $minutes } minutes more time for { $codes }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
 }
plan-change-earlier-window = a start { $minutes } minutes earlier for { $codes }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
 }
plan-change-load-elsewhere = loading { $vehicle } at { $warehouse }
plan-change-one-more-trip = one more trip of { $vehicle }
plan-change-opens-earlier = opening { $warehouse } { $minutes } minutes earlier
plan-change-closes-later = closing { $warehouse } { $minutes } minutes later
plan-change-one-more-dock = one more dock at { $warehouse }
plan-change-shorter-curfew = a curfew that is { $minutes } minutes shorter
plan-change-lift-curfew = lifting the curfew
plan-change-longer-shift = { $minutes } minutes of overtime for { $vehicle }
plan-change-more-stock = more { $item } at { $warehouse } ({ $amount })
plan-change-open-road = the road { $a } – { $b }
plan-change-open-area = the closed area, if it were open,
plan-change-open-place = a way to { $place }
plan-change-more-vehicles = { $count } more { $cold ->
    [0] {""}
   *[other] cooled{" "}
 }{ $mode } ({ $weight }) at { $place }

plan-reason-no-stock = not enough { $item } in any warehouse
plan-reason-no-capacity-weight = too heavy for the vehicles that are free
plan-reason-no-capacity-volume = too bulky for the vehicles that are free
plan-reason-no-cold-chain = no cooled vehicle is free
plan-reason-no-access = no vehicle that can get there is free
plan-reason-place-closed-off = the place is closed off
plan-reason-too-late-for-window = no vehicle can be there in time
plan-reason-out-of-range = too far for the vehicles that are free
plan-reason-lower-priority = more pressing requests come first
plan-reason-on-hold = on hold

plan-trips = 🚚 <b>{ $code }</b>: { $trips ->
    [one] 1 trip
   *[other] { $trips } trips
 }
plan-trip = <b>{ $n }. { $vehicle }</b>{ $state }
    { $warehouse } → { $places }{ $more ->
        [0] {""}
       *[other] {" "}+{ $more }
    }
    🕒 { $departs } · { $weight } · { $km } km
plan-stop = <b>{ $n }. { $place }</b> ({ $code }, { $priority })
    🕒 { $at }
plan-load = • { $item }: { $amount }
plan-more-stops = … and { $stops ->
    [one] 1 more stop
   *[other] { $stops } more stops
 }
plan-left-title = <b>{ $code }</b>: { $lines ->
    [one] 1 line is not served
   *[other] { $lines } lines are not served
 }
plan-left-line = <b>{ $code }</b> { $place } ({ $priority })
    { $item }: { $amount } – { $reason }

plan-button-trips = 🚚 Trips
plan-button-left = Not served
plan-button-approve = ✅ Approve
plan-button-discard = ✖️ Discard
plan-button-again = 🔄 Plan again
plan-button-back = ↩️ Back
plan-button-cancel = ✖️ Cancel trip

plan-done = Approved. Drivers and requesters hear of it now.
plan-no-longer-fits = Things have changed and the plan no longer fits. A new one is being made.
plan-misfit-late = ⚠️ Its first vehicles should have begun already.
plan-misfit-request = ⚠️ Request { $name } has changed.
plan-misfit-stock = ⚠️ There is no longer enough { $name }.
plan-misfit-vehicle = ⚠️ { $name } is not free as it was.
plan-misfit-place = ⚠️ { $name } is closed off.
plan-trip-cancelled = Trip { $code } is cancelled. Its requests are open again.
plan-trip-too-late = Trip { $code } can no longer be cancelled.

plan-not-served = ⏳ <b>{ $code }</b> is not in the first plan: { $reason }. It stays open and is planned again; you need not do anything.
