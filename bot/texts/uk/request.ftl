# Замовити допомогу: картка, яку заповнюють, подані заявки, рішення координаторів.
command-new = Замовити допомогу
command-my = Ваші заявки і коли вони прибудуть
command-requests = Усі відкриті заявки

request-title-new = <b>Нова заявка</b>
request-title-change = <b>Зміна заявки { $code }</b>
request-hint = 👉 { $text }

request-line = 📦 { $amount } · { $item } ({ $size })
request-lines-missing = 📦 <i>що потрібно: не вказано</i>
request-total = Разом: { $size }
request-weight-unknown = вага невідома
request-weight-at-least = { $n } і більше (частина ваги невідома)
request-volume-unknown = об’єм невідомий
request-volume-at-least = { $n } і більше (частина об’єму невідома)
request-pallets = { $n ->
    [one] приблизно { $number } палета
    [few] приблизно { $number } палети
    [many] приблизно { $number } палет
   *[other] приблизно { $number } палети
}
request-place = 📍 { $name }
request-place-missing = 📍 <i>місце: не вказано</i>
request-place-near = { $km } км від { $name }
request-place-bearing = { $km } км { $side ->
    [ne] на північний схід
    [e] на схід
    [se] на південний схід
    [s] на південь
    [sw] на південний захід
    [w] на захід
    [nw] на північний захід
   *[n] на північ
} від { $name }
request-place-option = { $name } · { $km } км від { $near }
request-needed-by = 🕒 потрібно до { $when }
request-people = 👥 для { $n ->
    [one] { $number } людини
    [few] { $number } людей
    [many] { $number } людей
   *[other] { $number } людини
}
request-contact = ☎️ { $contact }
request-note = 📝 { $note }
request-not-understood = ❓ Не зрозуміло, піде як примітка: { $text }
request-basis-food = 🧮 { $days }: повний раціон, 2100 ккал на людину на день
request-basis-bottles = 🧮 { $days }: 7,5 л води на людину на день, життєвий мінімум
request-basis-tablets = 🧮 { $days }: таблетки для 15 л води на людину на день; навіть 7,5 л у пляшках важили б { $weight }
request-basis-shelter = 🧮 Намет на 5 людей, ковдра кожному
request-basis-containers = 🧮 Дві ємності по 10 л на 5 людей
request-basis-soap = 🧮 { $days }: 250 г мила на людину на місяць
request-basis-household = 🧮 Побутовий набір на 5 людей
request-basis-health = 🧮 Набори екстреної медичної допомоги на 3 місяці
request-far-off = ❓ { $amount } на { $number } людей: усе правильно? ({ $item })
request-requester = 👤 { $name }
request-promise = ⏱ очікується <b>{ $window }</b>
request-likely = ⏳ імовірно <b>{ $window }</b>, якщо план затвердять; це ще не обіцянка
request-likely-part = ⏳ частина імовірно <b>{ $window }</b>, якщо план затвердять; це ще не обіцянка
request-likely-later = ⏳ час назвати ще не можна; заявка потрапить у наступний план
request-head = <b>{ $code }</b> · { $status }
    Подано { $submitted }

request-progress-planned = заплановано { $number }
request-progress-coming = у дорозі { $number }
request-progress-good = прибуло { $number }
request-progress-damaged = пошкоджено { $number }
request-progress-missing = бракує { $number }

request-priority-life-saving = 🔴 Порятунок життя
request-priority-urgent = 🟠 Терміново
request-priority-standard = 🟢 Звичайно
request-reach-any = 🚚 Проїде будь-який транспорт
request-reach-4x4 = 🚙 Лише повний привід (4x4)
request-reach-boat = 🚤 Лише човен
request-reach-helicopter = 🚁 Лише гелікоптер
request-largest = 🛻 Найбільша машина: { $weight }

request-status-draft = чернетка
request-status-submitted = чекає на план
request-status-on-hold = призупинено
request-status-approved = затверджено
request-status-rejected = відхилено
request-status-planned = заплановано
request-status-part-planned = заплановано частково
request-status-in-transit = у дорозі
request-status-part-delivered = доставлено частково
request-status-delivered = доставлено
request-status-closed = закрито
request-status-cancelled = відкликано
request-status-expired = термін минув

request-field-lines = 📦 Що потрібно
request-field-place = 📍 Місце
request-field-priority = ❗ Пріоритет
request-field-needed-by = 🕒 Термін
request-field-people = 👥 Люди
request-field-contact = ☎️ Контакт
request-field-reach = 🚚 Під’їзд
request-field-largest-kg = 🛻 Найбільша машина
request-field-note = 📝 Примітка

request-ask-item = <b>Що потрібно?</b> Скажіть усе одразу: <i>500 ковдр в Antakya до завтра 18:00, терміново</i>. Або торкніться товару.
request-ask-which = <b>«{ $text }»: що саме?</b> Торкніться або напишіть докладніше.
request-ask-place-swapped = <b>У якому порядку?</b> { $text } — за { $km } км від { $near }, найближчого місця цієї операції; у зворотному порядку це поруч. Спершу йде широта.
request-ask-place-turned = <b>У якому порядку?</b> Широта — від −90 до 90; { $text } можна прочитати лише у зворотному порядку.
request-ask-place-outside = <b>Це правильно?</b> { $text } — за { $km } км від { $near }, найближчого місця цієї операції.
request-ask-quantity = <b>Скільки?</b> { $item }: торкніться або напишіть число, наприклад <i>{ $example }</i>
request-ask-quantity-said = <b>Скільки?</b> { $item }: ви написали «{ $text }».
request-ask-lines = Торкніться позиції, щоб змінити її, або додайте ще одну.
request-ask-place = <b>Куди?</b> Надішліть геопозицію (📎), торкніться місця або напишіть назву, посилання на карту чи координати: <i>36.2066, 36.1572</i>
request-ask-priority = <b>Наскільки це терміново?</b>
request-ask-summary = Усе правильно? Подайте заявку або торкніться того, що хочете змінити.
request-ask-summary-begun = Частину вже завантажено або доставлено: змінити можна лише термін, контакт, примітку та файли.
request-ask-needed-by = <b>До якого часу потрібно?</b> Торкніться або напишіть: <i>18:00</i> чи <i>7 лют. 14:00</i>
request-ask-past = <b>«{ $text }» уже минуло.</b> До якого часу потрібно?
request-ask-far = <b>«{ $text }» — це більше ніж за рік.</b> До якого часу потрібно?
request-ask-people = <b>Скільком людям це потрібно?</b> Торкніться або напишіть число.
request-ask-days = <b>На скільки днів?</b> Торкніться або напишіть число.
request-ask-contact = <b>Кому може зателефонувати водій?</b> Напишіть ім’я та номер або надішліть контакт (📎).
request-ask-reach = <b>Який транспорт туди проїде?</b> Торкніться виду транспорту або вантажності найбільшої машини; можна й написати: <i>7,5 т</i>
request-ask-note = <b>Що ще варто знати водієві?</b> Напишіть примітку або надішліть фото чи документи.
request-ask-same = Це та сама заявка чи потрібно ще стільки ж?

request-unread-item = Напишіть, що потрібно, або торкніться товару.
request-unread-quantity = Надішліть число, наприклад 500, або торкніться одного з них.
request-unread-lines = Напишіть, що потрібно, або торкніться товару.
request-unread-place = Надішліть геопозицію або напишіть місце чи координати.
request-unread-priority = Торкніться одного з трьох.
request-unread-summary = Торкніться кнопки або напишіть ще один товар.
request-unread-needed-by = Напишіть час, наприклад 18:00, або торкніться одного з варіантів.
request-unread-people = Надішліть число, наприклад 500, або торкніться одного з них.
request-unread-days = Надішліть кількість днів, наприклад 7, або торкніться однієї з них.
request-unread-contact = Напишіть ім’я та номер або надішліть контакт.
request-unread-reach = Торкніться одного з варіантів або напишіть вантажність, наприклад 7,5 т.
request-unread-note = Напишіть примітку або надішліть фото чи документи.
request-unread-same = Торкніться одного з двох.

request-number-unread = Не можу прочитати це число. Надішліть лише цифри, наприклад 500.
request-number-none = Число має бути 1 або більше.
request-number-large = Це більше ніж { NUMBER($limit) }. Перевірте, будь ласка, число.
request-item-unknown = У каталозі немає нічого схожого на «{ $text }». Спробуйте інше слово.
request-lines-full = В одній заявці може бути 20 позицій. Решту подайте, будь ласка, окремою заявкою.
request-place-unknown = Я не знаю місця, схожого на «{ $text }». Надішліть натомість геопозицію (📎) або координати.
request-place-closed = Зараз це місце відрізане від доріг. Подати заявку можна, але, можливо, доведеться чекати.
request-point-unread = Не можу прочитати ці координати. Надішліть два числа: 36.2066, 36.1572
request-point-range = Широта — від −90 до 90, довгота — від −180 до 180; спершу йде широта.
request-point-link = Звідси мені не видно, куди веде це посилання. Відкрийте його й надішліть координати, які там показано, або надішліть геопозицію (📎).
request-point-code = «{ $code }» — лише частина коду. Надішліть її з назвою міста, «{ $code } Антакья», або надішліть геопозицію (📎).
request-time-unread = Не можу прочитати цей час. Напишіть, наприклад, 18:00 або 7 лют. 14:00.
request-time-past = Цей час уже минув. Оберіть, будь ласка, пізніший.
request-text-long = Тут це задовго. Будь ласка, не більше ніж { $limit } символів.
request-text-cut = Прочитано лише перші { NUMBER($limit) } знаків. Надішліть решту іншим повідомленням.
request-contact-taken = Контакт записано: { $contact }
request-edited = Зміна вже надісланого повідомлення тут нічого не змінює. Надішліть його заново або торкніться того, що треба змінити.
request-tap-late = Ця кнопка з попереднього кроку.
request-begun = Частину вже завантажено або доставлено: змінити можна лише термін, контакт, примітку та файли.
request-incomplete = Ще чогось бракує.
request-still-open = Ця заявка ще заповнюється. Завершіть її або надішліть /cancel.
request-none-open = Ця заявка вже не заповнюється. /new починає нову, /my показує ваші.
request-finish-first = Ви вже почали щось інше. Спершу завершіть це або надішліть /cancel.
request-cancelled = Скасовано. Нічого не подано.

request-button-submit = ✅ Подати
request-button-cancel = ✖️ Скасувати
request-button-back = ↩️ Назад
request-button-leave = 🗑 Прибрати це
request-button-place-yes = ✅ Так, там
request-button-place-other = 📍 Інше місце
request-button-unread = 🗑 Прибрати незрозуміле
request-button-other-item = Інший товар
request-button-drop-line = 🗑 Прибрати
request-button-add-line = ➕ Додати товар
request-button-by-6h = через 6 годин
request-button-by-today = сьогодні 18:00
request-button-by-tomorrow = завтра 12:00
request-button-by-3d = через 3 дні
request-button-by-none = без терміну
request-button-people-none = невідомо
request-button-days = { $n ->
    [one] { $number } день
    [few] { $number } дні
    [many] { $number } днів
   *[other] { $number } дня
}
request-button-largest = до { $weight }
request-button-contact-me = Я
request-button-note-none = 🗑 Прибрати примітку
request-button-same = Це та сама
request-button-anyway = ✅ Усе одно подати
request-button-see = Переглянути { $code }
request-button-new = ➕ Нова заявка
request-button-edit = ✏️ Змінити
request-button-withdraw = ↩️ Відкликати
request-button-withdraw-yes = Так, відкликати
request-button-withdraw-no = Ні, залишити
request-button-list = ☰ Усі мої заявки
request-button-hold = ⏸ Призупинити
request-button-resume = ▶️ Відновити
request-button-reject = ⛔ Відхилити
request-button-priority = ❗ Пріоритет
request-button-desk = ☰ Усі заявки
request-button-keep = Не відхиляти

request-filed = ✅ <b>Заявку { $code } подано.</b>
request-next-plan = { $minutes ->
    [1] Наступний план буде складено протягом хвилини; тут ви дізнаєтеся, що і коли прибуде.
    [one] Наступний план буде складено протягом { $minutes } хвилини; тут ви дізнаєтеся, що і коли прибуде.
    [few] Наступний план буде складено протягом { $minutes } хвилин; тут ви дізнаєтеся, що і коли прибуде.
    [many] Наступний план буде складено протягом { $minutes } хвилин; тут ви дізнаєтеся, що і коли прибуде.
   *[other] Наступний план буде складено протягом { $minutes } хвилини; тут ви дізнаєтеся, що і коли прибуде.
}
request-same = Таку саму заявку ви подали нещодавно: { $code }.
request-stays = { $code } лишається як є; вдруге нічого не подано.
request-changed = ✅ Заявку { $code } змінено.
request-unchanged = { $code } лишається як є; нічого не змінено.
request-changed-meanwhile = Заявку тим часом змінено. Ось який вигляд вона має зараз.
request-too-late = Для цього вже пізно: стан { $code } змінився. Ось який він зараз.

request-my = <b>Ваші заявки</b>
request-my-none = У вас ще немає заявок.
request-my-entry = <b>{ $code }</b> · { $place } · { $status }
request-withdraw-sure = Відкликати <b>{ $code }</b> ({ $place })? Те, що вже в дорозі, однаково прибуде.
request-withdrawn = Заявку { $code } відкликано.
request-part-withdrawn = { $code }: ще не завантажене відкликано; те, що вже в дорозі, однаково прибуде.

request-alarm = 🔴 <b>Заявка на порятунок життя.</b> План для неї складається негайно.
request-was-changed = ✏️ Заявник змінив <b>{ $code }</b>: { $fields }
request-was-withdrawn = ↩️ Заявник відкликав <b>{ $code }</b>.
request-was-part-withdrawn = ↩️ <b>{ $code }</b>: заявник відкликав те, що ще не завантажено.
request-told-on-hold = ⏸ Координатори призупинили <b>{ $code }</b>. Коли її відновлять, вам повідомлять.
request-told-resumed = ▶️ Заявку <b>{ $code }</b> відновлено: вона ввійде в наступний план.
request-told-rejected = ⛔ Координатори не можуть виконати <b>{ $code }</b>: { $reason }
request-told-priority = ❗ Координатори змінили пріоритет <b>{ $code }</b>: { $priority }

request-desk = { $n ->
    [0] <b>Відкритих заявок немає.</b>
    [one] <b>{ $n } відкрита заявка</b>
    [few] <b>{ $n } відкриті заявки</b>
    [many] <b>{ $n } відкритих заявок</b>
   *[other] <b>{ $n } відкритої заявки</b>
}
request-desk-entry = <b>{ $code }</b> { $priority } · { $place } · { $weight } · чекає { $hours } год { $minutes } хв
request-desk-held = · ⏸ призупинено
request-reject-why = <b>Чому { $code } відхилено?</b> Напишіть причину, її прочитає заявник. Не більше ніж { $limit } символів.
request-reject-unread = Напишіть, будь ласка, чому { $code } відхилено, не більше ніж { $limit } символів.
request-reject-long = Це задовго. Напишіть, чому { $code } відхилено, не більше ніж { $limit } символів.
request-reject-in-private = Напишіть, будь ласка, причину в особистому чаті зі мною.
request-rejected = Заявку { $code } відхилено; заявника повідомлено.
request-kept = Нічого не відхилено.

unit-bag = { $n ->
    [one] { $number } мішок
    [few] { $number } мішки
    [many] { $number } мішків
   *[other] { $number } мішка
}
unit-bottle = { $n ->
    [one] { $number } пляшка
    [few] { $number } пляшки
    [many] { $number } пляшок
   *[other] { $number } пляшки
}
unit-box = { $n ->
    [one] { $number } коробка
    [few] { $number } коробки
    [many] { $number } коробок
   *[other] { $number } коробки
}
unit-kg = { $n ->
   *[other] { $number } кг
}
unit-kit = { $n ->
    [one] { $number } набір
    [few] { $number } набори
    [many] { $number } наборів
   *[other] { $number } набору
}
unit-litre = { $n ->
    [one] { $number } літр
    [few] { $number } літри
    [many] { $number } літрів
   *[other] { $number } літра
}
unit-pack = { $n ->
    [one] { $number } упаковка
    [few] { $number } упаковки
    [many] { $number } упаковок
   *[other] { $number } упаковки
}
unit-parcel = { $n ->
    [one] { $number } пакунок
    [few] { $number } пакунки
    [many] { $number } пакунків
   *[other] { $number } пакунка
}
unit-piece = { $n ->
    [one] { $number } штука
    [few] { $number } штуки
    [many] { $number } штук
   *[other] { $number } штуки
}
unit-roll = { $n ->
    [one] { $number } рулон
    [few] { $number } рулони
    [many] { $number } рулонів
   *[other] { $number } рулону
}
unit-sachet = { $n ->
    [one] { $number } пакетик
    [few] { $number } пакетики
    [many] { $number } пакетиків
   *[other] { $number } пакетика
}
unit-set = { $n ->
    [one] { $number } комплект
    [few] { $number } комплекти
    [many] { $number } комплектів
   *[other] { $number } комплекту
}
unit-tablet = { $n ->
    [one] { $number } таблетка
    [few] { $number } таблетки
    [many] { $number } таблеток
   *[other] { $number } таблетки
}
