# Що читають заявники, коли доставка на місці.
command-receipts = Підтвердити, що прибуло
help-receipts = показує ваші доставки, які ще не підтверджено.

receive-coming = 🚚 <b>{ $request }</b>, { $place }: у дорозі { $vehicle } ({ $trip }), везе:
receive-arrived = 📍 <b>{ $request }</b>, { $place }: на місці { $vehicle } ({ $trip }), у кузові:
receive-delivered = 📦 <b>{ $request }</b>, { $place }: передано з { $vehicle } ({ $trip }). Що ви отримали?
receive-received = ✅ <b>{ $request }</b>, { $place }: отримано з { $vehicle } ({ $trip }).
receive-failed = ✖️ <b>{ $request }</b>, { $place }: передати це не вдалося, { $vehicle } ({ $trip }). Заявка знову відкрита, її буде сплановано заново:
receive-piece = • { $item }: { $good } у доброму стані{ $damaged ->
    [0] {""}
   *[other] , пошкоджено { $damaged }
}{ $missing ->
    [0] {""}
   *[other] , бракує { $missing }
}
receive-complete = { $request }: прибуло все.
receive-rest = Ще має надійти:
receive-rest-coming = • { $item }: { $n }, уже заплановано
receive-rest-open = • { $item }: { $n }{ $coming ->
    [0] , буде сплановано знову
   *[other] , з них { $coming } уже заплановано; решту буде сплановано знову
}

receive-button-all = ✅ Прибуло все, у доброму стані
receive-button-some = ✏️ Не все
receive-button-good = ✅ Усе добре
receive-button-none = Доброго немає
receive-button-damaged = Пошкоджено
receive-button-missing = Бракує
receive-button-rest = ✅ Решта в доброму стані
receive-button-send = ✅ Надіслати підтвердження

receive-form = <b>Підтвердження для { $request }</b>
receive-line-open = • { $item }: { $amount } ?
receive-note = 📝 { $note }
receive-photo = 📷
receive-ask-good = { $item }: скільки з { $due } прибуло в доброму стані? Торкніться або напишіть число. Три числа — це добрі, пошкоджені, відсутні.
receive-ask-rest = { $item }: а решта { $rest }? Торкніться або напишіть, скільки пошкоджено; інших бракує.
receive-ready = Усе правильно? Надсилайте. Спершу можна додати примітку або фото.
receive-number-unread = ⚠️ Напишіть, будь ласка, лише числа, наприклад 80.
receive-does-not-add-up = ⚠️ Разом має бути { $due }.
receive-choose-first = ⚠️ Спершу торкніться товару.
receive-unread = ⚠️ Тут я читаю текст і фото. Подане раніше збережено.
receive-changed = ⚠️ Водій тим часом назвав інші кількості. Перевірте, будь ласка, ще раз.
receive-closed = Це підтвердження вже не заповнюється. /receipts покаже, що на вас чекає.
receive-thanks = Дякуємо. Підтвердження записано.
receive-late = Це підтвердження вже надано.
receive-not-coming = Зараз ця доставка не в дорозі.
receive-nothing = Жодна доставка не чекає на ваше підтвердження.
receive-told = ⚠️ Підтвердження для <b>{ $request }</b>, { $trip }, { $person }:
