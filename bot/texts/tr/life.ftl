# The life of a request after it is filed: questions, doubts, files, changes.
life-button-ask = ❓ Sor
life-question-why = <b>{ $code } hakkında ne öğrenmek istiyorsunuz?</b> Sorunuzu yazın; talep sahibi okuyup yanıtlar. En fazla { $limit } karakter.
life-question-unread = Lütfen { $code } hakkındaki sorunuzu en fazla { $limit } karakterle yazın.
life-question-long = Bu çok uzun. Lütfen { $code } hakkındaki sorunuzu en fazla { $limit } karakterle yazın.
life-question-in-private = Lütfen sorunuzu benimle özel sohbetinizde yazın.
life-question-drop = Sorma
life-question-dropped = Hiçbir şey sorulmadı.
life-question-sent = Soruldu. Yanıt koordinatörlere gelir ve { $code } içinde görünür.
life-question-unreachable = { $code } talebinin sahibine sohbetten ulaşılamıyor. Soru talepte görünür.

life-asked = ❓ <b>{ $code }</b>, { $place }: koordinatörler soruyor:
    { $question }
    Bu mesajı yanıtlayın ya da “Yanıtla” düğmesine dokunun.
life-button-answer = ✏️ Yanıtla
life-answer-now = ❓ <b>{ $code }</b>: { $question }
    Yanıtı en fazla { $limit } karakterle yazın ya da bir konum gönderin.
life-answer-later = Sonra
life-answer-is-later = Soru açık kalır; /my gösterir.
life-answered = ✅ Koordinatörlere iletildi; { $code } içinde görünüyor.
life-answer-told = 💬 <b>{ $code }</b>: { $name } yanıtladı.
life-question-line = ❓ { $question }
life-answer-line = 💬 { $answer }
life-answer-missing = 💬 <i>henüz yanıtlanmadı</i>
