# الخطط في محادثة المنسّقين، وما يسمعه من لم تشملهم خطة.
command-plan = وضع خطة الآن
help-plan = وضع خطة الآن لكل ما هو مفتوح

plan-ordered = يجري وضع خطة، وستصل رسالةً هنا.
plan-waiting = 🧭 طُلبت خطة وتبدأ بعد لحظة.
plan-begins = 🧭 تخطيط { $requests ->
    [zero] { $requests } طلب
    [one] طلب واحد
    [two] طلبين
    [few] { $requests } طلبات
    [many] { $requests } طلبًا
   *[other] { $requests } طلب
 }: { $cause }.
plan-progress = 🧭 تخطيط { $requests ->
    [zero] { $requests } طلب
    [one] طلب واحد
    [two] طلبين
    [few] { $requests } طلبات
    [many] { $requests } طلبًا
   *[other] { $requests } طلب
 }. أفضل خطة حتى الآن تلبّي { $share }٪.
plan-nothing = 🧭 لا شيء مفتوح، فلا شيء للتخطيط.
plan-faulty = ⚠️ خالف جواب المخطِّط قاعدةً فلا يُعرض. السجل يبيّن أيّها.
plan-failed = ⚠️ تعذّر وضع خطة ثلاث مرات متتالية. السجل يبيّن السبب.

plan-cause-life-saving = ورد طلب منقذ للحياة
plan-cause-remainder = شيء لم يصل
plan-cause-breakdown = أُلغيت رحلة
plan-cause-tick = هناك جديد
plan-cause-undecided = لم يُتخذ قرار بشأن الخطة السابقة في الوقت المناسب
plan-cause-coordinator = طلبها منسّق
plan-cause-changed = الخطة السابقة لم تعد مناسبة
plan-cause-other = تغيّرت الظروف

plan-title = 🧭 <b>الخطة { $code }</b>: { $trips ->
    [zero] لا رحلات
    [one] رحلة واحدة
    [two] رحلتان
    [few] { $trips } رحلات
    [many] { $trips } رحلة
   *[other] { $trips } رحلة
 }، { $vehicles } من { $ready } مركبة
plan-decision = { $decision }
plan-approved = ✅ وافق { $who } على { $code }، { $when }
plan-discarded = ✖️ رفض { $who } الخطة { $code }، { $when }
plan-superseded = ↪️ حلّت خطة أحدث محلّ { $code }
plan-served = { $priority }: <b>{ $whole } من { $requests }</b> طلبات{ $part ->
    [0] {""}
   *[other] {" "}(+{ $part } جزئيًا)
 }، { $known ->
    [0] {""}
   *[other] { $reached } من { $people } شخص،{" "}
 }{ $brought } من { $asked }
plan-arrival = 🕒 الوصول { $at }
plan-arrivals = 🕒 أوقات الوصول { $window }
plan-frozen = رحلات جارية أو مقررة: { $trips }
plan-without-roads = ⚠️ لم يُجب أي خادم طرق: الأوقات تقديرية بحسب المسافة لا بحسب الطرق
plan-cut-off = 🚧 لا طريق يصل إلى { $places }{ $more ->
    [0] {""}
   *[other] {" "}و{ $more } غيرها
 }
plan-changes = منذ { $code }: الرحلات { $before } ← { $now }
plan-changes-added = + { $codes }{ $more ->
    [0] {""}
   *[other] {" "}و{ $more } غيرها
 }
plan-changes-dropped = − { $codes }{ $more ->
    [0] {""}
   *[other] {" "}و{ $more } غيرها
 }
plan-changes-moved = بموعد آخر: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}و{ $more } غيرها
 }
plan-left = <b>لم يُلبَّ</b>
plan-left-group = • { $lines ->
    [zero] { $lines } بند
    [one] بند واحد
    [two] بندان
    [few] { $lines } بنود
    [many] { $lines } بندًا
   *[other] { $lines } بند
 }: { $reason }
plan-left-more = • { $lines ->
    [zero] { $lines } بند
    [one] بند واحد
    [two] بندان
    [few] { $lines } بنود
    [many] { $lines } بندًا
   *[other] { $lines } بند
 } لأسباب أخرى

plan-fix-all = 💡 { $change }: يكفي { $lines ->
    [zero] لتلبية البنود كلها ({ $lines })
    [one] لتلبيته
    [two] لتلبية البندين كليهما
    [few] لتلبية البنود كلها ({ $lines })
    [many] لتلبية البنود كلها ({ $lines })
   *[other] لتلبية البنود كلها ({ $lines })
 } (جرى التحقق)
plan-fix-some = 💡 { $change }: يكفي لتلبية { $lines ->
    [zero] { $lines } بند
    [one] بند واحد
    [two] بندين
    [few] { $lines } بنود
    [many] { $lines } بندًا
   *[other] { $lines } بند
 } منها (جرى التحقق)
plan-change-lift-hold = رفع التعليق عن { $codes }{ $more ->
    [0] {""}
   *[other] {" "}و{ $more } غيرها
 }
plan-change-lift-access = الوصول دون قيود إلى { $codes }{ $more ->
    [0] {""}
   *[other] {" "}و{ $more } غيرها
 }
plan-change-widen-window = تمديد الوقت { $minutes } دقيقة لـ { $codes }{ $more ->
    [0] {""}
   *[other] {" "}و{ $more } غيرها
 }
plan-change-earlier-window = بدء التسليم أبكر بـ { $minutes } دقيقة لـ { $codes }{ $more ->
    [0] {""}
   *[other] {" "}و{ $more } غيرها
 }
plan-change-load-elsewhere = تحميل { $vehicle } في { $warehouse }
plan-change-one-more-trip = رحلة إضافية لـ { $vehicle }
plan-change-opens-earlier = فتح { $warehouse } أبكر بـ { $minutes } دقيقة
plan-change-closes-later = إغلاق { $warehouse } متأخرًا { $minutes } دقيقة
plan-change-one-more-dock = رصيف تحميل إضافي في { $warehouse }
plan-change-shorter-curfew = تقصير حظر التجول { $minutes } دقيقة
plan-change-lift-curfew = رفع حظر التجول
plan-change-longer-shift = { $minutes } دقيقة عمل إضافية لـ { $vehicle }
plan-change-more-stock = كمية إضافية من «{ $item }» في { $warehouse } ({ $amount })
plan-change-open-road = فتح الطريق { $a } – { $b }
plan-change-open-area = فتح المنطقة المغلقة
plan-change-open-place = طريق إلى { $place }
plan-change-more-vehicles = { $count } × { $mode } إضافية ({ $weight }{ $cold ->
    [0] {""}
   *[other] ، مبرّدة
 }) في { $place }

plan-reason-no-stock = الكمية من { $item } لا تكفي في أي مستودع
plan-reason-no-capacity-weight = الوزن أكبر مما تحمله المركبات المتاحة
plan-reason-no-capacity-volume = الحجم أكبر مما تسعه المركبات المتاحة
plan-reason-no-cold-chain = لا مركبة مبرّدة متاحة
plan-reason-no-access = لا مركبة متاحة تستطيع الوصول إلى هناك
plan-reason-place-closed-off = المكان مغلق
plan-reason-too-late-for-window = لا مركبة تستطيع الوصول في الوقت المطلوب
plan-reason-out-of-range = المسافة أبعد من مدى المركبات المتاحة
plan-reason-lower-priority = طلبات أكثر إلحاحًا تأتي أولًا
plan-reason-on-hold = معلّق

plan-trips = 🚚 <b>{ $code }</b>: { $trips ->
    [zero] لا رحلات
    [one] رحلة واحدة
    [two] رحلتان
    [few] { $trips } رحلات
    [many] { $trips } رحلة
   *[other] { $trips } رحلة
 }
plan-trip = <b>{ $n }. { $vehicle }</b>{ $state }
    { $warehouse } ← { $places }{ $more ->
        [0] {""}
       *[other] {" "}+{ $more }
    }
    🕒 { $departs } · { $weight } · { $km } كم
plan-stop = <b>{ $n }. { $place }</b> ({ $code }، { $priority })
    🕒 { $at }
plan-load = • { $item }: { $amount }
plan-more-stops = … و{ $stops ->
    [zero] { $stops } محطة أخرى
    [one] محطة أخرى
    [two] محطتان أخريان
    [few] { $stops } محطات أخرى
    [many] { $stops } محطة أخرى
   *[other] { $stops } محطة أخرى
 }
plan-left-title = <b>{ $code }</b>: { $lines ->
    [zero] { $lines } بند لم يُلبَّ
    [one] بند واحد لم يُلبَّ
    [two] بندان لم يُلبَّيا
    [few] { $lines } بنود لم تُلبَّ
    [many] { $lines } بندًا لم تُلبَّ
   *[other] { $lines } بند لم يُلبَّ
 }
plan-left-line = <b>{ $code }</b> { $place } ({ $priority })
    { $item }: { $amount } – { $reason }

plan-button-trips = 🚚 الرحلات
plan-button-left = لم يُلبَّ
plan-button-approve = ✅ موافقة
plan-button-discard = ✖️ رفض
plan-button-again = 🔄 تخطيط جديد
plan-button-back = ↩️ رجوع
plan-button-cancel = ✖️ إلغاء الرحلة

plan-done = تمت الموافقة. يُبلَّغ السائقون والطالبون الآن.
plan-no-longer-fits = تغيّرت الظروف ولم تعد الخطة مناسبة. يجري وضع خطة جديدة.
plan-misfit-late = ⚠️ كان على أولى مركباتها أن تبدأ قبل الآن.
plan-misfit-request = ⚠️ تغيّر الطلب { $name }.
plan-misfit-stock = ⚠️ لم تعد الكمية من { $name } كافية.
plan-misfit-vehicle = ⚠️ لم تعد { $name } متاحة كما كانت.
plan-misfit-place = ⚠️ { $name } مغلق الآن.
plan-trip-cancelled = أُلغيت الرحلة { $code }، وطلباتها مفتوحة من جديد.
plan-trip-too-late = لم يعد إلغاء الرحلة { $code } ممكنًا.

plan-not-served = ⏳ <b>{ $code }</b> ليس في الخطة الأولى: { $reason }. يبقى مفتوحًا ويُجدول من جديد، ولا يلزمك فعل شيء.
