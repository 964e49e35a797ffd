# ما يقرؤه السائقون في الطريق، والمنسّقون عنه.
command-trips = الرحلات الجارية
help-trips = يعرض الرحلات التي لم تنتهِ؛ اضغط على واحدة لترى بوليصتها.
command-vehicles = المركبات
help-vehicles = يعرض المركبات؛ اضغط على واحدة لتقول إنها جاهزة أو معطّلة أو غائبة.
command-stock = مخزون المستودعات
help-stock = يعرض ما في المستودعات وما هو محجوز وما سيصل. ومع WAREHOUSE ITEM QUANTITY يصحّح الجرد.

drive-trip = 🚚 <b>{ $trip }</b> · { $vehicle } · { $state }
drive-warehouse = 🏭 { $warehouse }، التحميل { $loads }، الانطلاق { $departs }
drive-total = 📦 { $size }
drive-size = { $weight }، { $volume }
drive-size-at-least = { $weight } على الأقل، { $volume }
drive-piece = • { $item }: { $amount }
drive-stop = <b>{ $n }. 📍 { $place }</b> · { $request }
    🕒 { $at }
drive-stop-planned = { $n }. { $place } · { $at }
drive-stop-arrived = { $n }. 📍 { $place } · { $at }
drive-stop-delivered = { $n }. ✅ { $place } · سُلّمت { $at }
drive-stop-received = { $n }. ✅ { $place } · استُلمت { $at }
drive-stop-failed = { $n }. ✖️ { $place } · لم تُخدم
drive-stop-cancelled = { $n }. ✖️ { $place } · أُلغيت
drive-stop-waiting = { $n }. { $place } · { $request } · { $at }
drive-contact = ☎️ { $contact }
drive-note = 📝 { $note }
drive-problem-open = ⚠️ { $problem }

drive-status-planned = مخطّطة
drive-status-approved = بانتظار التحميل
drive-status-loading = قيد التحميل
drive-status-loaded = محمّلة
drive-status-dispatched = في الطريق
drive-status-arrived = سُلّمت كلها
drive-status-part-received = استُلمت جزئيًا
drive-status-received = استُلمت
drive-status-failed = تُرِكت
drive-status-cancelled = أُلغيت
drive-status-returning = في طريق العودة

drive-button-loaded = ✅ حُمّلت كما خُطّط
drive-button-less = ✏️ حُمّل أقل
drive-button-departed = 🚚 انطلقت
drive-button-arrived = 📍 وصلت: { $place }
drive-button-delivered = ✅ سُلّم كل شيء
drive-button-partly = ✏️ سُلّم أقل
drive-button-problem = ⚠️ مشكلة
drive-button-trip = { $trip } · { $vehicle } · { $state }
drive-button-before = ▶️
drive-button-next = ◀️
drive-button-none = لا شيء
drive-button-loaded-so = ✅ هكذا حُمّلت
drive-button-delivered-so = ✅ هكذا سُلّمت
drive-button-later = ⁦+{ $minutes }⁩ د
drive-button-leave = اترك هذه المحطة
drive-button-give-up = اترك الرحلة
drive-button-give-up-yes = نعم، اتركها
drive-button-keep = لا، أبقِها
drive-button-solved = حُلّت المشكلة
drive-button-back = ✅ عادت إلى المستودع
drive-button-lost = فُقدت

drive-loaded = حُمّلت. اضغط مرة أخرى عند الانطلاق.
drive-departed = سُجّل الانطلاق. رافقتك السلامة.
drive-arrived = سُجّل الوصول.
drive-delivered = سُجّل التسليم.
drive-late = تقدّمت { $trip } عن ذلك: { $state }.
drive-in-private = أجب من فضلك في محادثتك معي.
drive-form-closed = لم يعد هذا قيد التعبئة. افتح الرحلة عبر ‎/trips.
drive-trips = <b>الرحلات التي لم تنتهِ: { $n }</b>
drive-no-trips = لا رحلة جارية الآن.
drive-cancelled = ✖️ أُلغيت <b>{ $trip }</b>. انتظر المنسّقين من فضلك.
drive-stop-called-off = ✖️ <b>{ $trip }</b>: لا تحمّل لـ{ $place } ({ $request })؛ فقد أُلغيت.
drive-stop-unwanted = ⚠️ <b>{ $trip }</b>: قد لا تعود { $place } ({ $request }) بحاجة إلى التسليم. اسأل المنسّقين من فضلك.

drive-count-loaded = <b>ماذا حُمّل فعلًا؟</b>
drive-count-delivered = <b>ماذا سُلّم فعلًا؟</b>
drive-count-line = • { $item }: <b>{ $amount }</b> (من { $of })
drive-count-ask = كم من { $item }؟ اكتب رقمًا من 0 إلى { $most }.
drive-count-done = اضغط ✏️ لتغيير كمية، و✅ عندما تكون صحيحة.
drive-choose-first = ⚠️ اضغط على المادة أولًا ثم اكتب رقمها.
drive-number-unread = ⚠️ اكتب رقمًا واحدًا فقط من فضلك، مثل 80.
drive-too-many = ⚠️ { $most } على الأكثر.

drive-problem-ask = <b>{ $trip }</b>: ما المشكلة؟ اضغط عليها أو اكتبها بكلماتك. وإن كان مجرد تأخير فاضغط الدقائق أو اكتبها.
drive-problem-unread = ⚠️ لا أقرأ هنا إلا النص.
drive-problem-breakdown = تعطّلت المركبة
drive-problem-road = الطريق مقطوع
drive-problem-refused = الموقع يرفض البضائع
drive-problem-accident = حادث
drive-problem-told = ⚠️ <b>{ $trip }</b>، { $vehicle }: <b>{ $problem }</b>
drive-driver = ☎️ { $name }، { $phone }
drive-reported = المنسّقون على علم. انتظر كلمتهم؛ وإن أُصيب أحد فاطلب النجدة أولًا.
drive-delay-noted = { $minutes ->
    [zero] سُجّل: لا تأخير.
    [one] سُجّل: تأخير دقيقة واحدة.
    [two] سُجّل: تأخير دقيقتين.
    [few] سُجّل: تأخير { $minutes } دقائق.
    [many] سُجّل: تأخير { $minutes } دقيقة.
   *[other] سُجّل: تأخير { $minutes } دقيقة.
}
drive-delayed = { $minutes ->
    [zero] 🕒 <b>{ $trip }</b>، { $vehicle }: لا تأخير ({ $person }).
    [one] 🕒 <b>{ $trip }</b>، { $vehicle }: تأخير دقيقة واحدة ({ $person }).
    [two] 🕒 <b>{ $trip }</b>، { $vehicle }: تأخير دقيقتين ({ $person }).
    [few] 🕒 <b>{ $trip }</b>، { $vehicle }: تأخير { $minutes } دقائق ({ $person }).
    [many] 🕒 <b>{ $trip }</b>، { $vehicle }: تأخير { $minutes } دقيقة ({ $person }).
   *[other] 🕒 <b>{ $trip }</b>، { $vehicle }: تأخير { $minutes } دقيقة ({ $person }).
}
drive-give-up-ask = هل تُترك الرحلة؟ ما لم يُسلَّم يُفتح من جديد ويُخطَّط له ثانية.
drive-given-up = ✖️ تُركت <b>{ $trip }</b>، { $vehicle } ({ $person }). تُعَدّ خطة جديدة.
drive-solved = ✅ <b>{ $trip }</b>، { $vehicle }: حُلّت المشكلة ({ $person }).
drive-left-out = ✖️ <b>{ $trip }</b>، { $vehicle }: تُركت المحطة ({ $person }) وتستمر الرحلة.
drive-goods = 📦 <b>{ $trip }</b>: ما زالت هذه البضائع على { $vehicle }. هل عادت إلى { $warehouse }؟
drive-goods-back = ✅ <b>{ $trip }</b>، { $vehicle }: عادت إلى { $warehouse } ({ $person }):
drive-goods-lost = ✖️ <b>{ $trip }</b>، { $vehicle }: فُقدت ولم تعد إلى { $warehouse } ({ $person }):
drive-goods-settled = { $trip }: تقرّر ذلك من قبل.

drive-vehicles = <b>المركبات: { $n }</b>
drive-vehicle-has-trips = ⚠️ ما زالت لدى { $name } رحلات يجب تحميلها: { $trips }. ستُلغى ويُعاد تخطيطها.
drive-vehicle-off = نعم، ألغِها
drive-vehicle = { $state } <b>{ $name }</b> ({ $code }) · { $place } · { $trip }
drive-vehicle-ready = جاهزة
drive-vehicle-broken = معطّلة
drive-vehicle-away = غائبة

drive-stock-none = لا يوجد مخزون.
drive-stock-warehouse = 🏭 <b>{ $warehouse }</b>
drive-stock-reserved = • { $item }: { $amount }، محجوز منها { $reserved }
drive-stock-expected = • { $item }: { $amount } متوقّعة { $at }
drive-button-yes = ✅ نعم
drive-button-no = لا
drive-stock-unread = ⚠️ لتصحيح الجرد أرسل ‎/stock WAREHOUSE ITEM QUANTITY برموزها، مثل ‎/stock GZT WATER 180.
drive-stock-correct = 🏭 <b>{ $warehouse }</b>، { $item }: في السجل { $before }. هل تُجعَل <b>{ $after }</b>؟
drive-stock-changed = تغيّر المخزون في هذه الأثناء. انظر مرة أخرى من فضلك.
drive-stock-corrected = صُحّح.
