# The life of a request after it is filed: questions, doubts, files, changes.
life-button-ask = ❓ Запитати
life-question-why = <b>Що ви хочете дізнатися про { $code }?</b> Напишіть запитання; заявник прочитає його й відповість. Щонайбільше { $limit } символів.
life-question-unread = Будь ласка, напишіть запитання про { $code }, щонайбільше { $limit } символів.
life-question-long = Це задовго. Будь ласка, запитайте про { $code } не довше ніж { $limit } символів.
life-question-in-private = Будь ласка, напишіть запитання в особистому чаті зі мною.
life-question-drop = Не запитувати
life-question-dropped = Нічого не запитано.
life-question-sent = Запитано. Відповідь надійде координаторам і буде записана в { $code }.
life-question-unreachable = Із заявником { $code } немає зв’язку в чаті. Запитання збережено в заявці.

life-asked = ❓ <b>{ $code }</b>, { $place }: координатори запитують:
    { $question }
    Відповідайте на це повідомлення або торкніться «Відповісти».
life-button-answer = ✏️ Відповісти
life-answer-now = ❓ <b>{ $code }</b>: { $question }
    Напишіть відповідь, щонайбільше { $limit } символів, або надішліть геопозицію.
life-answer-later = Пізніше
life-answer-is-later = Запитання лишається відкритим; його видно в /my.
life-answered = ✅ Передано координаторам і записано в { $code }.
life-answer-told = 💬 <b>{ $code }</b>: є відповідь ({ $name }).
life-question-line = ❓ { $question }
life-answer-line = 💬 { $answer }
life-answer-missing = 💬 <i>ще без відповіді</i>

life-alike = 👥 <b>Це те саме?</b> Таку саму заявку подає й { $name }: <b>{ $other }</b>, { $place }, { $status }
life-alike-line = • { $item }: { $there } у { $other }, { $here } у { $code }
life-alike-ask = Ваша { $code } — на ту саму потребу? Поки ви не відповісте, обидві заявки чинні.
life-button-alike-same = Та сама: відкликати мою
life-button-alike-another = Це інша
life-alike-withdrawn = ↩️ { $code } відкликано; { $other } лишається чинною.
life-alike-stands = 👍 { $code } лишається чинною поряд із { $other }.
life-alike-gone = { $other } уже не відкрита. Ваша, { $code }, лишається чинною.
life-alike-desk = 👥 <b>{ $code }</b> ({ $name }) — можливо, те саме, що й <b>{ $other }</b> ({ $owner }), { $place }. Обох запитано.
life-alike-desk-another = 👥 <b>{ $code }</b> і <b>{ $other }</b> — дві різні потреби, каже { $name }.
life-alike-desk-same = ↩️ Заявник відкликав <b>{ $code }</b>: це те саме, що <b>{ $other }</b>.
life-alike-told-same = 👥 { $name } відкликає { $other }: це те саме, що ваша { $code }, а вона лишається чинною.

life-still = 🔄 <b>Заявка { $code } ще актуальна?</b> Ви подали її давно, а нічого ще не завантажено. Якщо не відповісте, вона лишається чинною.
life-overdue = ⌛ <b>Термін { $code } минув ({ $when }), а нічого ще не прибуло.</b> Заявка ще актуальна? Якщо не відповісте, вона лишається чинною.
life-button-still-yes = ✅ Так, без змін
life-button-still-changed = ✏️ Дещо змінилося
life-button-still-no = ✖️ Уже не потрібно
life-button-still-1d = 🕒 Так, протягом доби
life-button-still-3d = 🕒 Так, протягом 3 днів
life-button-still-none = 🕒 Так, будь-коли
life-still-stands = 👍 { $code } лишається чинною.
life-still-extended = 🕒 { $code } лишається чинною, новий термін: { $when }.
life-still-closed = ✖️ Заявку { $code } закрито: вона вже не актуальна.
life-not-needed = ✖️ Заявник каже, що <b>{ $code }</b> уже не потрібна. Її відкликано.
life-expired = ⌛ <b>{ $code }</b>: вчасно не прибуло, і заявник каже, що вже не потрібно. Заявку закрито.

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
life-files-full = Заявка зберігає { $limit } файлів; цей не збережено.
life-button-files-none = 🗑 Прибрати файли
life-file-of = 📎 { $code } { $name }
life-file-kept = 📎 Збережено із заявкою <b>{ $code }</b>, { $place }. Для іншої заявки: /my, тоді «Змінити».
life-file-sent = 📎 <b>{ $code }</b>: заявник надіслав фото або документи.
