# The life of a request after it is filed: questions, doubts, files, changes.
life-button-ask = ❓ Запитати
life-question-why = <b>Що ви хочете дізнатися про { $code }?</b> Напишіть запитання; заявник прочитає його й відповість. Щонайбільше { $limit } символів.
life-question-unread = Будь ласка, напишіть запитання про { $code }, щонайбільше { $limit } символів.
life-question-long = Це задовго. Будь ласка, запитайте про { $code } не довше ніж { $limit } символів.
life-question-in-private = Будь ласка, напишіть запитання в особистому чаті зі мною.
life-question-drop = Не запитувати
life-question-dropped = Нічого не запитано.
life-question-sent = Запитано. Відповідь надійде координаторам і стоятиме в { $code }.
life-question-unreachable = Заявника { $code } не вдається досягти в чаті. Запитання стоїть у заявці.

life-asked = ❓ <b>{ $code }</b>, { $place }: координатори запитують:
    { $question }
    Дайте відповідь на це повідомлення або натисніть «Відповісти».
life-button-answer = ✏️ Відповісти
life-answer-now = ❓ <b>{ $code }</b>: { $question }
    Напишіть відповідь, щонайбільше { $limit } символів, або надішліть геопозицію.
life-answer-later = Пізніше
life-answer-is-later = Запитання лишається відкритим; його показує /my.
life-answered = ✅ Передано координаторам; стоїть у { $code }.
life-answer-told = 💬 <b>{ $code }</b>: { $name } відповідає.
life-question-line = ❓ { $question }
life-answer-line = 💬 { $answer }
life-answer-missing = 💬 <i>ще без відповіді</i>

life-alike = 👥 <b>Чи це те саме?</b> Про це просить і { $name }: <b>{ $other }</b>, { $place }, { $status }
life-alike-line = • { $item }: { $there } у { $other }, { $here } у { $code }
life-alike-ask = Чи ваша { $code } про ту саму потребу? Поки ви не відповісте, обидві заявки діють.
life-button-alike-same = Та сама: відкликати мою
life-button-alike-another = Це інша
life-alike-withdrawn = ↩️ { $code } відкликано; { $other } діє.
life-alike-stands = 👍 { $code } діє поряд із { $other }.
life-alike-gone = { $other } уже не відкрита. Ваша, { $code }, діє.
life-alike-desk = 👥 <b>{ $code }</b> ({ $name }) може бути тим самим, що й <b>{ $other }</b> ({ $owner }), { $place }. Обох запитано.
life-alike-desk-another = 👥 <b>{ $code }</b> і <b>{ $other }</b> — дві різні потреби, каже { $name }.
life-alike-desk-same = ↩️ Заявник відкликав <b>{ $code }</b>: це те саме, що <b>{ $other }</b>.
life-alike-told-same = 👥 { $name } відкликає { $other }: це було те саме, що ваша { $code }, яка діє.

life-still = 🔄 <b>Чи ще потрібна { $code }?</b> Ви подали її давно, і ще нічого не завантажено. Якщо не відповісте, вона діє далі.
life-overdue = ⌛ <b>{ $code } була потрібна до { $when }, і ще нічого не прибуло.</b> Чи вона ще потрібна? Якщо не відповісте, вона діє далі.
life-button-still-yes = ✅ Так, як є
life-button-still-changed = ✏️ Змінилася
life-button-still-no = ✖️ Уже не потрібна
life-button-still-1d = 🕒 Так, протягом доби
life-button-still-3d = 🕒 Так, протягом 3 днів
life-button-still-none = 🕒 Так, будь-коли
life-still-stands = 👍 { $code } діє.
life-still-extended = 🕒 { $code } діє, тепер потрібна до { $when }.
life-still-closed = ✖️ { $code } закрито: вона вже не потрібна.
life-not-needed = ✖️ <b>{ $code }</b> уже не потрібна, каже заявник. Її відкликано.
life-expired = ⌛ <b>{ $code }</b> не прибула вчасно й уже не потрібна, каже заявник. Її закрито.

# As in English.
life-change = { $what }: { $before } → { $after }
life-changed-again = ⚠️ Повідомлений час прибуття більше не діє; { $code } планується заново.
life-trip-less = ✏️ <b>{ $trip }</b>: { $place } ({ $request }) тепер потребує менше. Що вантажити, показує картка.

life-files = 📎 { $n ->
    [one] { $n } файл
    [few] { $n } файли
    [many] { $n } файлів
   *[other] { $n } файлу
}
request-field-files = 📎 Файли
life-file-taken = Збережено разом із заявкою.
life-files-full = До заявки можна додати не більше ніж { $limit } файлів; цей не збережено.
life-button-files-none = 🗑 Прибрати файли
life-file-of = 📎 { $code } { $name }
life-file-kept = 📎 Збережено із заявкою <b>{ $code }</b>, { $place }. Для іншої заявки: /my, тоді «Змінити».
life-file-sent = 📎 <b>{ $code }</b>: заявник надіслав фото або документи.

command-phoned = Подати за того, хто зателефонував
life-button-phoned = 📞 Хтось зателефонував
request-field-caller = 📞 Хто телефонує
request-ask-caller = <b>Хто зателефонував?</b> Напишіть ім’я та номер або надішліть контакт (📎). Новини надходять вам, а ви їх передаєте.
request-unread-caller = Напишіть, хто зателефонував, із номером, або надішліть контакт.
life-caller = 📞 телефоном просить { $caller }
