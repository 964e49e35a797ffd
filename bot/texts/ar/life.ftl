# The life of a request after it is filed: questions, doubts, files, changes.
life-button-ask = ❓ اسأل
life-question-why = <b>ماذا تريد أن تعرف عن { $code }؟</b> اكتب السؤال؛ سيقرؤه صاحب الطلب ويجيب. { $limit } حرف على الأكثر.
life-question-unread = اكتب من فضلك السؤال عن { $code } في { $limit } حرف على الأكثر.
life-question-long = هذا طويل. اسأل من فضلك عن { $code } في { $limit } حرف على الأكثر.
life-question-in-private = اكتب السؤال من فضلك في محادثتك الخاصة معي.
life-question-drop = لا تسأل
life-question-dropped = لم يُسأل شيء.
life-question-sent = أُرسل السؤال. سيصل الجواب إلى المنسّقين ويبقى مكتوبًا في { $code }.
life-question-unreachable = لا يمكن الوصول إلى صاحب { $code } في المحادثة. يبقى السؤال مكتوبًا في الطلب.

life-asked = ❓ <b>{ $code }</b>، { $place }: يسأل المنسّقون:
    { $question }
    ردّ على هذه الرسالة، أو اضغط «أجب».
life-button-answer = ✏️ أجب
life-answer-now = ❓ <b>{ $code }</b>: { $question }
    اكتب الجواب في { $limit } حرف على الأكثر، أو أرسل موقعًا.
life-answer-later = لاحقًا
life-answer-is-later = يبقى السؤال مفتوحًا؛ تجده في ‎/my.
life-answered = ✅ وصل جوابك إلى المنسّقين، وهو مكتوب في { $code }.
life-answer-told = 💬 <b>{ $code }</b>: أجاب { $name }.
life-question-line = ❓ { $question }
life-answer-line = 💬 { $answer }
life-answer-missing = 💬 <i>لم يُجَب عنه بعد</i>

life-alike = 👥 <b>هل هو الطلب نفسه؟</b> طلب { $name } هذا أيضًا: <b>{ $other }</b>، { $place }، { $status }
life-alike-line = • { $item }: { $there } في { $other }، و{ $here } في { $code }
life-alike-ask = هل طلبك { $code } للحاجة نفسها؟ يبقى الطلبان قائمين حتى تجيب.
life-button-alike-same = نفسه: اسحب طلبي
life-button-alike-another = إنه طلب آخر
life-alike-withdrawn = ↩️ سُحب { $code }، ويبقى { $other } قائمًا.
life-alike-stands = 👍 يبقى { $code } قائمًا إلى جانب { $other }.
life-alike-gone = لم يعد { $other } مفتوحًا. يبقى طلبك { $code } قائمًا.
life-alike-desk = 👥 قد يكون <b>{ $code }</b> ({ $name }) هو نفسه <b>{ $other }</b> ({ $owner })، { $place }. سُئل الاثنان.
life-alike-desk-another = 👥 يقول { $name } إن <b>{ $code }</b> و<b>{ $other }</b> حاجتان مختلفتان.
life-alike-desk-same = ↩️ سحب صاحب الطلب <b>{ $code }</b>: هو نفسه <b>{ $other }</b>.
life-alike-told-same = 👥 سحب { $name } الطلب { $other }: كان نفس طلبك { $code }، وطلبك قائم.

life-still = 🔄 <b>هل ما زال { $code } مطلوبًا؟</b> طلبته منذ مدة ولم يُحمَّل شيء بعد. إن لم تجب بقي قائمًا.
life-overdue = ⌛ <b>كان { $code } مطلوبًا قبل { $when }، ولم يصل شيء بعد.</b> هل ما زال مطلوبًا؟ إن لم تجب بقي قائمًا.
life-button-still-yes = ✅ نعم، كما هو
life-button-still-changed = ✏️ تغيّر
life-button-still-no = ✖️ لم يعد مطلوبًا
life-button-still-1d = 🕒 نعم، خلال يوم
life-button-still-3d = 🕒 نعم، خلال 3 أيام
life-button-still-none = 🕒 نعم، في أي وقت
life-still-stands = 👍 يبقى { $code } قائمًا.
life-still-extended = 🕒 يبقى { $code } قائمًا، وهو مطلوب الآن قبل { $when }.
life-still-closed = ✖️ أُغلق { $code }: لم يعد مطلوبًا.
life-not-needed = ✖️ يقول صاحب الطلب إن <b>{ $code }</b> لم يعد مطلوبًا. سُحب الطلب.
life-expired = ⌛ لم يصل <b>{ $code }</b> في وقته، ويقول صاحب الطلب إنه لم يعد مطلوبًا. أُغلق الطلب.

# As in English.
life-change = { $what }: { $before } ← { $after }
life-changed-again = ⚠️ موعد الوصول الذي أُخبرت به لم يعد قائمًا؛ يُخطَّط { $code } من جديد.
life-trip-less = ✏️ <b>{ $trip }</b>: يحتاج { $place } ({ $request }) أقل الآن. تُظهر البطاقة ما يُحمَّل.

life-files = 📎 { $n ->
    [zero] لا ملفات
    [one] ملف واحد
    [two] ملفان
    [few] { $n } ملفات
    [many] { $n } ملفًا
   *[other] { $n } ملف
}
request-field-files = 📎 الملفات
life-file-taken = حُفظ مع الطلب.
life-files-full = يحفظ الطلب { $limit } ملفات؛ لم يُحفظ هذا الملف.
life-button-files-none = 🗑 احذف الملفات
life-file-of = 📎 { $code } { $name }
life-file-kept = 📎 حُفظ مع <b>{ $code }</b>، { $place }. لطلب آخر: ‎/my ثم «تعديل».
life-file-sent = 📎 <b>{ $code }</b>: أرسل صاحب الطلب صورًا أو مستندات.

command-phoned = تسجيل طلب لمن اتصل هاتفيًا
life-button-phoned = 📞 اتصال هاتفي
request-field-caller = 📞 المتصل
request-ask-caller = <b>من اتصل؟</b> اكتب اسمًا ورقمًا، أو شارك جهة اتصال (📎). تصلك الأخبار وتنقلها.
request-unread-caller = اكتب من فضلك من اتصل مع رقمه، أو شارك جهة اتصال.
life-caller = 📞 طُلب هاتفيًا: { $caller }
