# Плани в чаті координаторів і те, що чують заявники, яких план оминув.
command-plan = Скласти план зараз
help-plan = складає план з усього, що зараз відкрито

plan-ordered = План складається. Він надійде сюди повідомленням.
plan-waiting = 🧭 План замовлено, за мить почнемо.
plan-begins = 🧭 Складаю план на { $requests ->
    [one] { $requests } заявку
    [few] { $requests } заявки
    [many] { $requests } заявок
   *[other] { $requests } заявки
 }: { $cause }.
plan-progress = 🧭 Складаю план на { $requests ->
    [one] { $requests } заявку
    [few] { $requests } заявки
    [many] { $requests } заявок
   *[other] { $requests } заявки
 }. Найкращий варіант поки що покриває { $share } %.
plan-nothing = 🧭 Відкритих заявок немає, тож і планувати нічого.
plan-faulty = ⚠️ Відповідь планувальника порушує правило, тому її не показано. Яке саме, записано в журналі.
plan-failed = ⚠️ План не вдалося скласти тричі поспіль. Причину записано в журналі.

plan-cause-life-saving = надійшла заявка на порятунок життя
plan-cause-remainder = щось не прибуло
plan-cause-breakdown = рейс припинено
plan-cause-tick = є нове
plan-cause-undecided = щодо останнього плану вчасно не було рішення
plan-cause-coordinator = на прохання координатора
plan-cause-changed = останній план уже не підходить
plan-cause-other = обставини змінилися

plan-title = 🧭 <b>План { $code }</b>: { $trips ->
    [one] { $trips } рейс
    [few] { $trips } рейси
    [many] { $trips } рейсів
   *[other] { $trips } рейсу
 }, транспорт: { $vehicles } з { $ready }
plan-decision = { $decision }
plan-approved = ✅ { $code } затверджено: { $who }, { $when }
plan-discarded = ✖️ { $code } відхилено: { $who }, { $when }
plan-superseded = ↪️ { $code } замінено новішим планом
plan-served = { $priority }: заявки <b>{ $whole } з { $requests }</b>{ $part ->
    [0] {""}
   *[other] {" "}(+{ $part } частково)
 }, { $known ->
    [0] {""}
   *[other] люди { $reached } з { $people },{" "}
 }{ $brought } з { $asked }
plan-arrival = 🕒 Прибуття { $at }
plan-arrivals = 🕒 Прибуття { $window }
plan-frozen = Рейси, що вже в дорозі або затверджені: { $trips }
plan-without-roads = ⚠️ Жоден сервер маршрутів не відповів: час оцінено за відстанню, без урахування доріг
plan-cut-off = 🚧 Немає дороги до: { $places }{ $more ->
    [0] {""}
   *[other] {" "}та ще { $more }
}
plan-changes = Після { $code }: рейси { $before } → { $now }
plan-changes-added = + { $codes }{ $more ->
    [0] {""}
   *[other] {" "}та ще { $more }
 }
plan-changes-dropped = − { $codes }{ $more ->
    [0] {""}
   *[other] {" "}та ще { $more }
 }
plan-changes-moved = Інший час: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}та ще { $more }
 }
plan-left = <b>Не забезпечено</b>
plan-left-group = • { $lines ->
    [one] { $lines } позиція
    [few] { $lines } позиції
    [many] { $lines } позицій
   *[other] { $lines } позиції
 }: { $reason }
plan-left-more = • { $lines ->
    [one] { $lines } позиція
    [few] { $lines } позиції
    [many] { $lines } позицій
   *[other] { $lines } позиції
 } з інших причин

plan-fix-all = 💡 { $change } — тоді { $lines ->
    [1] це буде забезпечено
    [one] буде забезпечено всі { $lines }
    [few] буде забезпечено всі { $lines }
    [many] буде забезпечено всі { $lines }
   *[other] буде забезпечено всі { $lines }
 } (перевірено)
plan-fix-some = 💡 { $change } — тоді з них { $lines ->
    [one] буде забезпечено { $lines } позицію
    [few] буде забезпечено { $lines } позиції
    [many] буде забезпечено { $lines } позицій
   *[other] буде забезпечено { $lines } позиції
 } (перевірено)
plan-change-lift-hold = відновити призупинене: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}та ще { $more }
 }
plan-change-lift-access = зняти обмеження під’їзду: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}та ще { $more }
 }
plan-change-widen-window = на { $minutes } хв більше часу: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}та ще { $more }
 }
plan-change-earlier-window = почати на { $minutes } хв раніше: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}та ще { $more }
 }
plan-change-load-elsewhere = { $vehicle }: завантажити на складі { $warehouse }
plan-change-one-more-trip = { $vehicle }: ще один рейс
plan-change-opens-earlier = { $warehouse }: відкрити склад на { $minutes } хв раніше
plan-change-closes-later = { $warehouse }: закрити склад на { $minutes } хв пізніше
plan-change-one-more-dock = { $warehouse }: ще одна рампа
plan-change-shorter-curfew = скоротити комендантську годину на { $minutes } хв
plan-change-lift-curfew = скасувати комендантську годину
plan-change-longer-shift = { $vehicle }: { $minutes } хв понаднормово
plan-change-more-stock = ще «{ $item }» на складі { $warehouse } ({ $amount })
plan-change-open-road = відкрити дорогу { $a } – { $b }
plan-change-open-area = відкрити закриту зону
plan-change-open-place = забезпечити проїзд: { $place }
plan-change-more-vehicles = ще { $count } × { $mode }{ $cold ->
    [0] {""}
   *[other] {" "}з охолодженням
 } ({ $weight }), { $place }

plan-reason-no-stock = на жодному складі немає достатньо: { $item }
plan-reason-no-capacity-weight = заважко для вільного транспорту
plan-reason-no-capacity-volume = завеликий об’єм для вільного транспорту
plan-reason-no-cold-chain = немає вільного транспорту з охолодженням
plan-reason-no-access = немає вільного транспорту, який туди проїде
plan-reason-place-closed-off = місце відрізане від доріг
plan-reason-too-late-for-window = ніхто не встигне вчасно
plan-reason-out-of-range = задалеко для вільного транспорту
plan-reason-lower-priority = спершу нагальніші заявки
plan-reason-on-hold = призупинено

plan-trips = 🚚 <b>{ $code }</b>: { $trips ->
    [one] { $trips } рейс
    [few] { $trips } рейси
    [many] { $trips } рейсів
   *[other] { $trips } рейсу
 }
plan-trip = <b>{ $n }. { $vehicle }</b>{ $state }
    { $warehouse } → { $places }{ $more ->
        [0] {""}
       *[other] {" "}+{ $more }
    }
    🕒 { $departs } · { $weight } · { $km } км
plan-stop = <b>{ $n }. { $place }</b> ({ $code }, { $priority })
    🕒 { $at }
plan-load = • { $item }: { $amount }
plan-more-stops = … і ще { $stops ->
    [one] { $stops } зупинка
    [few] { $stops } зупинки
    [many] { $stops } зупинок
   *[other] { $stops } зупинки
 }
plan-left-title = <b>{ $code }</b>: не забезпечено { $lines ->
    [one] { $lines } позицію
    [few] { $lines } позиції
    [many] { $lines } позицій
   *[other] { $lines } позиції
 }
plan-left-line = <b>{ $code }</b> { $place } ({ $priority })
    { $item }: { $amount } – { $reason }

plan-button-trips = 🚚 Рейси
plan-button-left = Не забезпечено
plan-button-approve = ✅ Затвердити
plan-button-discard = ✖️ Відхилити
plan-button-again = 🔄 Скласти заново
plan-button-back = ↩️ Назад
plan-button-cancel = ✖️ Скасувати рейс

plan-done = Затверджено. Водії та заявники дізнаються про це просто зараз.
plan-no-longer-fits = Обставини змінилися, і план уже не підходить. Складається новий.
plan-misfit-late = ⚠️ Перші рейси мали б уже розпочатися.
plan-misfit-request = ⚠️ Заявку { $name } змінено.
plan-misfit-stock = ⚠️ Цього вже не вистачає: { $name }.
plan-misfit-vehicle = ⚠️ { $name }: транспорт уже не вільний, як було раніше.
plan-misfit-place = ⚠️ { $name }: місце відрізане від доріг.
plan-trip-cancelled = Рейс { $code } скасовано. Його заявки знову відкриті.
plan-trip-too-late = Рейс { $code } скасувати вже не можна.

plan-not-served = ⏳ Заявка <b>{ $code }</b> не ввійшла в перший план: { $reason }. Вона лишається відкритою, її буде сплановано знову; вам нічого робити не потрібно.
