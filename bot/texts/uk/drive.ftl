# Те, що водії читають у дорозі, а координатори — про них.
command-trips = Незавершені рейси
help-trips = показує незавершені рейси; торкніться рейсу, щоб відкрити його накладну.
command-vehicles = Транспорт
help-vehicles = показує транспорт; торкніться, щоб позначити: готовий, несправний або недоступний.
command-stock = Залишки на складах
help-stock = показує, що лежить на складах, що зарезервовано і що надійде. СКЛАД ТОВАР КІЛЬКІСТЬ після команди виправляє залишок.

drive-trip = 🚚 <b>{ $trip }</b> · { $vehicle } · { $state }
drive-warehouse = 🏭 { $warehouse }, завантаження { $loads }, виїзд { $departs }
drive-total = 📦 { $size }
drive-size = { $weight }, { $volume }
drive-size-at-least = щонайменше { $weight }, { $volume }
drive-piece = • { $item }: { $amount }
drive-stop = <b>{ $n }. 📍 { $place }</b> · { $request }
    🕒 { $at }
drive-stop-planned = { $n }. { $place } · { $at }
drive-stop-arrived = { $n }. 📍 { $place } · { $at }
drive-stop-delivered = { $n }. ✅ { $place } · передано { $at }
drive-stop-received = { $n }. ✅ { $place } · отримано { $at }
drive-stop-failed = { $n }. ✖️ { $place } · не доставлено
drive-stop-cancelled = { $n }. ✖️ { $place } · скасовано
drive-stop-waiting = { $n }. { $place } · { $request } · { $at }
drive-contact = ☎️ { $contact }
drive-note = 📝 { $note }
drive-problem-open = ⚠️ { $problem }

drive-status-planned = заплановано
drive-status-approved = чекає на завантаження
drive-status-loading = завантажується
drive-status-loaded = завантажено
drive-status-dispatched = у дорозі
drive-status-arrived = усе передано
drive-status-part-received = отримано частково
drive-status-received = отримано
drive-status-failed = зірвано
drive-status-cancelled = скасовано
drive-status-returning = повертається

drive-button-loaded = ✅ Завантажено за планом
drive-button-less = ✏️ Завантажено менше
drive-button-departed = 🚚 Виїзд
drive-button-arrived = 📍 На місці: { $place }
drive-button-delivered = ✅ Усе передано
drive-button-partly = ✏️ Передано менше
drive-button-problem = ⚠️ Проблема
drive-button-trip = { $trip } · { $vehicle } · { $state }
drive-button-before = ◀️
drive-button-next = ▶️
drive-button-none = Нічого
drive-button-loaded-so = ✅ Завантажено саме так
drive-button-delivered-so = ✅ Передано саме так
drive-button-later = +{ $minutes } хв
drive-button-leave = Пропустити цю зупинку
drive-button-give-up = Припинити рейс
drive-button-give-up-yes = Так, припинити
drive-button-keep = Ні, продовжити
drive-button-solved = Проблему вирішено
drive-button-back = ✅ Повернуто на склад
drive-button-lost = Втрачено

drive-loaded = Завантаження записано. Торкніться ще раз, коли вирушите.
drive-departed = Виїзд записано. Щасливої дороги!
drive-arrived = Прибуття записано.
drive-delivered = Передачу записано.
drive-late = { $trip }: стан уже інший — { $state }.
drive-in-private = Будь ласка, відповідайте в особистому чаті зі мною.
drive-form-closed = Це вже не заповнюється. Відкрийте рейс через /trips.
drive-trips = <b>Незавершені рейси: { $n }</b>
drive-no-trips = Незавершених рейсів немає.
drive-cancelled = ✖️ Рейс <b>{ $trip }</b> скасовано. Чекайте, будь ласка, на вказівки координаторів.
drive-stop-called-off = ✖️ <b>{ $trip }</b>: не завантажуйте нічого для { $place } ({ $request }) — цю доставку скасовано.
drive-stop-unwanted = ⚠️ <b>{ $trip }</b>: { $place } ({ $request }) — доставка, можливо, вже не потрібна. Уточніть у координаторів.

drive-count-loaded = <b>Що насправді завантажено?</b>
drive-count-delivered = <b>Що насправді передано?</b>
drive-count-line = • { $item }: <b>{ $amount }</b> (з { $of })
drive-count-ask = { $item }: скільки? Напишіть число від 0 до { $most }.
drive-count-done = Торкніться ✏️, щоб змінити кількість, або ✅, коли все правильно.
drive-choose-first = ⚠️ Спершу торкніться товару, потім напишіть кількість.
drive-number-unread = ⚠️ Напишіть, будь ласка, лише одне число, наприклад 80.
drive-too-many = ⚠️ Не більше ніж { $most }.

drive-problem-ask = <b>{ $trip }</b>: що сталося? Торкніться або напишіть своїми словами. Якщо це лише затримка, торкніться або напишіть, на скільки хвилин.
drive-problem-unread = ⚠️ Тут я читаю лише текст.
drive-problem-breakdown = Поломка транспорту
drive-problem-road = Дорогу перекрито
drive-problem-refused = На місці відмовляються приймати вантаж
drive-problem-accident = ДТП
drive-problem-told = ⚠️ <b>{ $trip }</b>, { $vehicle }: <b>{ $problem }</b>
drive-driver = ☎️ { $name }, { $phone }
drive-reported = Координатори вже знають. Чекайте на їхню відповідь; якщо є постраждалі, спершу викличте допомогу.
drive-delay-noted = { $minutes ->
    [one] Записано: затримка на { $minutes } хвилину.
    [few] Записано: затримка на { $minutes } хвилини.
    [many] Записано: затримка на { $minutes } хвилин.
   *[other] Записано: затримка на { $minutes } хвилини.
}
drive-delayed = { $minutes ->
    [one] 🕒 <b>{ $trip }</b>, { $vehicle }: затримка на { $minutes } хвилину ({ $person }).
    [few] 🕒 <b>{ $trip }</b>, { $vehicle }: затримка на { $minutes } хвилини ({ $person }).
    [many] 🕒 <b>{ $trip }</b>, { $vehicle }: затримка на { $minutes } хвилин ({ $person }).
   *[other] 🕒 <b>{ $trip }</b>, { $vehicle }: затримка на { $minutes } хвилини ({ $person }).
}
drive-give-up-ask = Припинити рейс? Усе, що не передано, знову стане відкритим і потрапить у новий план.
drive-given-up = ✖️ <b>{ $trip }</b>, { $vehicle }: рейс припинено ({ $person }). Складається новий план.
drive-solved = ✅ <b>{ $trip }</b>, { $vehicle }: проблему вирішено ({ $person }).
drive-left-out = ✖️ <b>{ $trip }</b>, { $vehicle }: зупинку пропущено ({ $person }), рейс триває.
drive-goods = 📦 <b>{ $trip }</b>, { $vehicle }: цей вантаж досі в кузові. Його повернуто на склад { $warehouse }?
drive-goods-back = ✅ <b>{ $trip }</b>, { $vehicle }: повернуто на склад { $warehouse } ({ $person }):
drive-goods-lost = ✖️ <b>{ $trip }</b>, { $vehicle }: втрачено, на склад { $warehouse } не повернуто ({ $person }):
drive-goods-settled = { $trip }: це вже вирішено.

drive-vehicles = <b>Транспорт: { $n }</b>
drive-vehicle-has-trips = ⚠️ { $name }: ще є рейси на завантаження: { $trips }. Їх буде скасовано й сплановано заново.
drive-vehicle-off = Так, скасувати їх
drive-vehicle = { $state } <b>{ $name }</b> ({ $code }) · { $place } · { $trip }
drive-vehicle-ready = готовий
drive-vehicle-broken = несправний
drive-vehicle-away = недоступний

drive-stock-none = Залишків немає.
drive-stock-warehouse = 🏭 <b>{ $warehouse }</b>
drive-stock-reserved = • { $item }: { $amount }, зарезервовано { $reserved }
drive-stock-expected = • { $item }: { $amount }, очікується { $at }
drive-button-yes = ✅ Так
drive-button-no = Ні
drive-stock-unread = ⚠️ Щоб виправити залишок, надішліть /stock СКЛАД ТОВАР КІЛЬКІСТЬ з їхніми кодами, наприклад /stock GZT WATER 180.
drive-stock-correct = 🏭 <b>{ $warehouse }</b>, { $item }: за обліком { $before }. Виправити на <b>{ $after }</b>?
drive-stock-changed = Залишок тим часом змінився. Перевірте, будь ласка, ще раз.
drive-stock-corrected = Виправлено.
