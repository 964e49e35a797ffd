# ما يسمعه طالبو المساعدة عن أوقات الوصول التي وُعدوا بها.
promise-made = ✅ <b>{ $code }</b>، { $place }: المساعدة مجدولة.
promise-arrival = 🕒 <b>{ $window }</b> مع { $vehicle }
promise-all = • { $item }: { $all }
promise-part = • { $item }: { $n } من { $all }
promise-rest = الباقي ما زال ينتظر ويبقى طلبه مفتوحًا.
promise-departed = 🚚 <b>{ $code }</b>: انطلقت { $vehicle }. تصل إلى { $place } <b>{ $window }</b>.
promise-soon = 📍 <b>{ $code }</b>، { $place }: تبعد { $vehicle } نحو { $minutes ->
    [zero] { $minutes } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
 }.
promise-moved = ⚠️ <b>{ $code }</b>: تغيّر موعد الوصول إلى { $place } إلى <b>{ $window }</b> (كان { $before }). { $cause }
promise-withdrawn = ⚠️ <b>{ $code }</b>: ما كان سيصل إلى { $place } { $before } لن يصل في موعده. { $cause } يبقى طلبك مفتوحًا ويُجدول من جديد.
promise-late-trip = ⚠️ الرحلة <b>{ $code }</b>، { $vehicle }، كانت متوقعة { $expected }: { $cause } يرجى سؤال السائق.

promise-vehicle = { $name } ({ $mode }، { $trip })
promise-mode-truck = شاحنة
promise-mode-light = مركبة خفيفة
promise-mode-boat = قارب
promise-mode-helicopter = مروحية
promise-mode-plane = طائرة
promise-mode-ship = سفينة
promise-mode-other = مركبة

promise-cause-not-left = لم تنطلق بعد.
promise-cause-not-arrived = الطريق أطول مما خُطط له.
promise-cause-late-departure = تأخر الانطلاق عن الموعد.
promise-cause-breakdown = تعطلت المركبة.
promise-cause-accident = وقع حادث.
promise-cause-road = الطريق مقطوع.
promise-cause-refused = لم يكن التسليم ممكنًا.
promise-cause-replan = تغيّرت الخطة.
promise-cause-cancelled = ألغى المنسقون الرحلة.
promise-cause-earlier = تسير أسرع مما خُطط له.
promise-cause-other = تغيّرت الظروف على الطريق.
