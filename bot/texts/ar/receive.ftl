# ما يقرؤه طالبو المساعدة عند وصول التسليم.
command-receipts = قل ما الذي وصل
help-receipts = يعرض ما وصل إليك ولم تؤكّد استلامه بعد.

receive-coming = 🚚 <b>{ $request }</b>: { $vehicle } ({ $trip }) في الطريق إلى { $place } ومعها:
receive-arrived = 📍 <b>{ $request }</b>: { $vehicle } ({ $trip }) في { $place } ومعها:
receive-delivered = 📦 <b>{ $request }</b>: سلّمت { $vehicle } ({ $trip }) هذا في { $place }. ماذا وصل؟
receive-received = ✅ <b>{ $request }</b>: تم الاستلام في { $place } من { $vehicle } ({ $trip }).
receive-failed = ✖️ <b>{ $request }</b>: لم تستطع { $vehicle } ({ $trip }) تسليم هذا في { $place }. فُتح من جديد وسيُخطَّط له ثانية:
receive-piece = • { $item }: { $good } سليمة{ $damaged ->
    [0] {""}
   *[other] ، { $damaged } تالفة
}{ $missing ->
    [0] {""}
   *[other] ، { $missing } ناقصة
}
receive-complete = وصل كل ما في { $request }.
receive-rest = ما زال سيصل:
receive-rest-coming = • { $item }: { $n }، مخطّط لها
receive-rest-open = • { $item }: { $n }{ $coming ->
    [0] ، يُخطَّط لها من جديد
   *[other] ، منها { $coming } مخطّط لها؛ والباقي يُخطَّط له من جديد
}

receive-button-all = ✅ وصل كل شيء سليمًا
receive-button-some = ✏️ ليس كل شيء
receive-button-good = ✅ كلها سليمة
receive-button-none = لا شيء سليم
receive-button-damaged = تالفة
receive-button-missing = ناقصة
receive-button-rest = ✅ كل ما عدا ذلك سليم
receive-button-send = ✅ أرسل الإيصال

receive-form = <b>إيصال { $request }</b>
receive-line-open = • { $item }: { $amount } ؟
receive-note = 📝 { $note }
receive-photo = 📷
receive-ask-good = كم وصل سليمًا من { $due } { $item }؟ اضغط أو اكتب الرقم. ثلاثة أرقام تعني: سليم، تالف، ناقص.
receive-ask-rest = وماذا عن { $rest } { $item } الباقية؟ اضغط أو اكتب كم منها تالف؛ والباقي ناقص.
receive-ready = هل هذا صحيح؟ أرسله. ويمكنك قبل ذلك إضافة ملاحظة أو صورة.
receive-number-unread = ⚠️ اكتب أرقامًا فقط من فضلك، مثل 80.
receive-does-not-add-up = ⚠️ يجب أن يكون المجموع { $due }.
receive-choose-first = ⚠️ اضغط على المادة أولًا.
receive-unread = ⚠️ أقرأ هنا النص والصور. ما أعطيته من قبل محفوظ.
receive-changed = ⚠️ ذكر السائق في هذه الأثناء كميات أخرى. انظر مرة أخرى من فضلك.
receive-closed = لم يعد هذا الإيصال قيد التعبئة. ‎/receipts يعرض ما ينتظرك.
receive-thanks = شكرًا لك. سُجّل الإيصال.
receive-late = أُعطي هذا الإيصال من قبل.
receive-not-coming = هذا التسليم ليس في الطريق الآن.
receive-nothing = لا تسليم ينتظر إيصالك.
receive-told = ⚠️ إيصال <b>{ $request }</b>، { $trip }، من { $person }:
