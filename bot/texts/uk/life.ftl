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
