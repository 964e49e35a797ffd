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
