# طلب المساعدة: البطاقة التي تُملأ، والطلبات القائمة، وما يقرره المنسّقون.
command-new = طلب مساعدة
command-my = طلباتك ومواعيد وصولها
command-requests = كل الطلبات المفتوحة

request-title-new = <b>طلب جديد</b>
request-title-change = <b>تعديل { $code }</b>
request-hint = 👈 { $text }

request-line = 📦 { $amount } · { $item } ({ $size })
request-lines-missing = 📦 <i>المطلوب: لم يُحدَّد بعد</i>
request-total = المجموع: { $size }
request-weight-unknown = الوزن غير معروف
request-weight-at-least = { $n } أو أكثر (بعض الأوزان غير معروفة)
request-volume-unknown = الحجم غير معروف
request-volume-at-least = { $n } أو أكثر (بعض الأحجام غير معروفة)
request-pallets = { $n ->
    [zero] نحو { $number } طبلية
    [one] نحو طبلية واحدة
    [two] نحو طبليتين
    [few] نحو { $number } طبليات
    [many] نحو { $number } طبلية
   *[other] نحو { $number } طبلية
}
request-place = 📍 { $name }
request-place-missing = 📍 <i>المكان: لم يُحدَّد بعد</i>
request-place-near = على بعد { $km } كم من { $name }
request-place-bearing = على بعد { $km } كم { $side ->
    [ne] شمال شرق
    [e] شرق
    [se] جنوب شرق
    [s] جنوب
    [sw] جنوب غرب
    [w] غرب
    [nw] شمال غرب
   *[n] شمال
} { $name }
request-place-option = { $name } · على بعد { $km } كم من { $near }
request-needed-by = 🕒 مطلوب قبل { $when }
request-people = 👥 { $n ->
    [zero] لا أحد ({ $number })
    [one] لشخص واحد ({ $number })
    [two] لشخصين ({ $number })
    [few] لـ { $number } أشخاص
    [many] لـ { $number } شخصًا
   *[other] لـ { $number } شخص
}
request-contact = ☎️ { $contact }
request-note = 📝 { $note }
request-not-understood = ❓ لم يُفهم، ويُرسل كملاحظة: { $text }
request-basis-food = 🧮 { $days }: حصة كاملة، 2100 سعرة للشخص في اليوم
request-basis-bottles = 🧮 { $days }: ‏7.5 لتر ماء للشخص في اليوم، وهو أقل ما يلزم
request-basis-tablets = 🧮 { $days }: أقراص لـ15 لتر ماء للشخص في اليوم؛ حتى 7.5 لتر في قوارير تزن { $weight }
request-basis-shelter = 🧮 خيمة لكل 5 أشخاص وبطانية لكل شخص
request-basis-containers = 🧮 وعاءان سعة 10 لترات لكل 5 أشخاص
request-basis-soap = 🧮 { $days }: ‏250 غ صابون للشخص في الشهر
request-basis-household = 🧮 طقم منزلي لكل 5 أشخاص
request-basis-health = 🧮 مجموعات صحية للطوارئ لثلاثة أشهر
request-far-off = ❓ { $amount } لعدد { $number } من الأشخاص: هل هذا صحيح؟ ({ $item })
request-requester = 👤 { $name }
request-promise = ⏱ متوقع <b>{ $window }</b>
request-likely = ⏳ على الأرجح <b>{ $window }</b> إن تمت الموافقة؛ ليس وعدًا بعد
request-likely-part = ⏳ جزء منه على الأرجح <b>{ $window }</b> إن تمت الموافقة؛ ليس وعدًا بعد
request-likely-later = ⏳ لا يمكن تحديد موعد بعد؛ يدخل في الخطة القادمة
request-head = <b>{ $code }</b> · { $status }
    سُجّل { $submitted }

request-progress-planned = { $number } في الخطة
request-progress-coming = { $number } في الطريق
request-progress-good = { $number } وصل
request-progress-damaged = { $number } تالف
request-progress-missing = { $number } ناقص

request-priority-life-saving = 🔴 منقذ للحياة
request-priority-urgent = 🟠 عاجل
request-priority-standard = 🟢 عادي
request-reach-any = 🚚 تصل إليه أي مركبة
request-reach-4x4 = 🚙 دفع رباعي فقط
request-reach-boat = 🚤 قارب فقط
request-reach-helicopter = 🚁 مروحية فقط
request-largest = 🛻 لا مركبة حمولتها أكبر من { $weight }

request-status-draft = مسودة
request-status-submitted = بانتظار خطة
request-status-on-hold = معلّق
request-status-approved = موافَق عليه
request-status-rejected = مرفوض
request-status-planned = في الخطة
request-status-part-planned = جزء منه في الخطة
request-status-in-transit = في الطريق
request-status-part-delivered = سُلّم جزء منه
request-status-delivered = سُلّم
request-status-closed = مغلق
request-status-cancelled = مسحوب
request-status-expired = انتهى وقته

request-field-lines = 📦 المواد
request-field-place = 📍 المكان
request-field-priority = ❗ الأولوية
request-field-needed-by = 🕒 الموعد
request-field-people = 👥 الأشخاص
request-field-contact = ☎️ جهة الاتصال
request-field-reach = 🚚 الوصول
request-field-largest-kg = 🛻 أكبر مركبة
request-field-note = 📝 ملاحظة

request-ask-item = <b>ما المطلوب؟</b> قل كل شيء مرة واحدة: <i>500 بطانية إلى أنطاكيا قبل غدا الساعة 18:00، عاجل</i>. أو اضغط على مادة.
request-ask-which = <b>«{ $text }»: أيّها؟</b> اضغط عليه أو اكتب المزيد.
request-ask-place-swapped = <b>بأي ترتيب؟</b> { $text } على بعد { $km } كم من { $near }، أقرب مكان في هذه العملية؛ وبالترتيب المعاكس يكون قريبًا. خط العرض أولًا.
request-ask-place-turned = <b>بأي ترتيب؟</b> خط العرض بين ⁦−90⁩ و90؛ ولا يُفهم { $text } إلا بالترتيب المعاكس.
request-ask-place-outside = <b>هل هذا صحيح؟</b> { $text } على بعد { $km } كم من { $near }، أقرب مكان في هذه العملية.
request-ask-quantity = <b>كم العدد؟</b> { $item }: اضغط على عدد أو اكتبه، مثل <i>{ $example }</i>
request-ask-quantity-said = <b>كم العدد؟</b> { $item }: كتبت «{ $text }».
request-ask-lines = اضغط على مادة لتغييرها، أو أضف مادة أخرى.
request-ask-place = <b>إلى أين؟</b> أرسل موقعًا (📎)، أو اضغط على مكان، أو اكتب اسمًا أو رابط خريطة أو إحداثيات: <i>⁦36.2066, 36.1572⁩</i>
request-ask-priority = <b>ما مدى الاستعجال؟</b>
request-ask-summary = هل كل شيء صحيح؟ أرسله، أو اضغط على ما تريد تغييره.
request-ask-summary-begun = حُمّل جزء منه أو وصل: لا يمكن إلا تغيير الموعد وجهة الاتصال والملاحظة والملفات.
request-ask-needed-by = <b>متى يجب أن يصل؟</b> اضغط، أو اكتب: <i>18:00</i> أو <i>7 فبراير 14:00</i>
request-ask-past = <b>«{ $text }» مضى وقته.</b> متى يجب أن يصل؟
request-ask-far = <b>«{ $text }» بعد أكثر من سنة.</b> متى يجب أن يصل؟
request-ask-people = <b>لكم شخصًا؟</b> اضغط على عدد أو اكتبه.
request-ask-days = <b>لكم يوم؟</b> اضغط أو اكتب رقمًا.
request-ask-contact = <b>بمن يتصل السائق؟</b> اكتب اسمًا ورقمًا، أو شارك جهة اتصال (📎).
request-ask-reach = <b>ما الذي يستطيع الوصول إلى هناك؟</b> اضغط على نوع المركبة، أو على حمولة أكبر مركبة، أو اكتبها: <i>7.5 طن</i>
request-ask-note = <b>ماذا ينبغي أن يعرف السائق أيضًا؟</b> اكتب ملاحظة، أو أرسل صورًا أو مستندات.
request-ask-same = هل هو نفسه، أم مطلوب مرة أخرى؟

request-unread-item = اكتب ما هو مطلوب من فضلك، أو اضغط على مادة.
request-unread-quantity = أرسل عددًا من فضلك، مثل 500، أو اضغط على عدد.
request-unread-lines = اكتب ما هو مطلوب من فضلك، أو اضغط على مادة.
request-unread-place = أرسل موقعًا من فضلك، أو اكتب مكانًا أو إحداثيات.
request-unread-priority = اضغط من فضلك على إحدى الثلاث.
request-unread-summary = اضغط من فضلك على زر، أو اكتب مادة أخرى.
request-unread-needed-by = اكتب وقتًا من فضلك، مثل 18:00، أو اضغط على وقت.
request-unread-people = أرسل عددًا من فضلك، مثل 500، أو اضغط على عدد.
request-unread-days = أرسل عدد الأيام، مثل 7، أو اضغط على أحدها.
request-unread-contact = اكتب من فضلك اسمًا ورقمًا، أو شارك جهة اتصال.
request-unread-reach = اضغط من فضلك على واحدة من هذه، أو اكتب حمولة مثل 7.5 طن.
request-unread-note = اكتب الملاحظة من فضلك، أو أرسل صورًا أو مستندات.
request-unread-same = اضغط من فضلك على أحد الزرين.

request-number-unread = لا أستطيع قراءة هذا كعدد. أرسل أرقامًا فقط من فضلك، مثل 500.
request-number-none = يجب أن يكون العدد 1 أو أكثر.
request-number-large = هذا أكثر من { NUMBER($limit) }. تحقق من العدد من فضلك.
request-item-unknown = لا يوجد في القائمة ما يشبه «{ $text }». جرّب كلمة أخرى من فضلك.
request-lines-full = يتسع الطلب لـ 20 مادة. سجّل الباقي في طلب آخر من فضلك.
request-place-unknown = لا أعرف مكانًا يشبه «{ $text }». أرسل الموقع (📎) أو الإحداثيات.
request-place-closed = هذا المكان مغلق حاليًا. يمكنك الطلب، لكن قد يتأخر.
request-point-unread = لا أستطيع قراءة هذا كإحداثيات. أرسل عددين من فضلك: ⁦36.2066, 36.1572⁩
request-point-range = خط العرض بين ⁦−90⁩ و90، وخط الطول بين ⁦−180⁩ و180؛ خط العرض أولًا.
request-point-link = لا أستطيع أن أرى من هنا إلى أين يؤدي هذا الرابط. افتحه وأرسل الإحداثيات الظاهرة فيه، أو شارك الموقع (📎).
request-point-code = «{ $code }» جزء من رمز فقط. أرسله مع اسم المدينة، «{ $code } أنطاكيا»، أو شارك الموقع (📎).
request-time-unread = لا أستطيع قراءة هذا كوقت. اكتبه من فضلك هكذا: 18:00 أو 7 فبراير 14:00.
request-time-past = لقد مضى هذا الوقت. اختر وقتًا لاحقًا من فضلك.
request-text-long = هذا أطول من اللازم هنا. اجعله أقل من { $limit } حرف من فضلك.
request-text-cut = قُرئت أول { NUMBER($limit) } حرف فقط. أرسل الباقي في رسالة أخرى.
request-contact-taken = أُخذت جهة الاتصال: { $contact }
request-edited = تعديل رسالة مُرسلة لا يغيّر شيئًا هنا. أرسلها من جديد، أو اضغط على ما تريد تغييره.
request-tap-late = هذا الزر من خطوة سابقة.
request-begun = حُمّل جزء منه أو وصل: لا يمكن إلا تغيير الموعد وجهة الاتصال والملاحظة والملفات.
request-incomplete = ما زال شيء ناقصًا.
request-still-open = هذا الطلب ما زال مفتوحًا. أكمله، أو ‎/cancel لإلغائه.
request-none-open = لم يعد هذا الطلب مفتوحًا. ‎/new يبدأ طلبًا آخر، و‎/my يعرض طلباتك.
request-finish-first = لقد بدأت شيئًا آخر. أكمله، أو ‎/cancel أولًا.
request-cancelled = أُلغي. لم يُسجَّل شيء.

request-button-submit = ✅ إرسال
request-button-cancel = ✖️ إلغاء
request-button-back = ↩️ رجوع
request-button-leave = 🗑 اتركه
request-button-place-yes = ✅ نعم، هناك
request-button-place-other = 📍 مكان آخر
request-button-unread = 🗑 احذف ما لم يُفهم
request-button-other-item = مادة أخرى
request-button-drop-line = 🗑 احذفها
request-button-add-line = ➕ أضف مادة
request-button-by-6h = خلال 6 ساعات
request-button-by-today = اليوم 18:00
request-button-by-tomorrow = غدًا 12:00
request-button-by-3d = خلال 3 أيام
request-button-by-none = بلا موعد محدد
request-button-people-none = غير معروف
request-button-days = { $n ->
    [zero] { $number } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $number } أيام
    [many] { $number } يومًا
   *[other] { $number } يوم
}
request-button-largest = حتى { $weight }
request-button-contact-me = أنا
request-button-note-none = 🗑 احذف الملاحظة
request-button-same = هو نفسه
request-button-anyway = ✅ سجّله على أي حال
request-button-see = عرض { $code }
request-button-new = ➕ طلب جديد
request-button-edit = ✏️ تعديل
request-button-withdraw = ↩️ سحب
request-button-withdraw-yes = نعم، اسحبه
request-button-withdraw-no = لا، أبقِه
request-button-list = ☰ كل طلباتي
request-button-hold = ⏸ تعليق
request-button-resume = ▶️ استئناف
request-button-reject = ⛔ رفض
request-button-priority = ❗ الأولوية
request-button-desk = ☰ كل الطلبات
request-button-keep = لا ترفضه

request-filed = ✅ <b>سُجّل { $code }.</b>
request-next-plan = { $minutes ->
    [zero] تُعدّ الخطة التالية الآن؛ ستعرف هنا ما يأتي ومتى.
    [one] تُعدّ الخطة التالية خلال دقيقة؛ ستعرف هنا ما يأتي ومتى.
    [two] تُعدّ الخطة التالية خلال دقيقتين؛ ستعرف هنا ما يأتي ومتى.
    [few] تُعدّ الخطة التالية خلال { $minutes } دقائق؛ ستعرف هنا ما يأتي ومتى.
    [many] تُعدّ الخطة التالية خلال { $minutes } دقيقة؛ ستعرف هنا ما يأتي ومتى.
   *[other] تُعدّ الخطة التالية خلال { $minutes } دقيقة؛ ستعرف هنا ما يأتي ومتى.
}
request-same = لقد سجّلت الطلب نفسه قبل قليل: { $code }.
request-stays = { $code } باقٍ كما هو؛ لم يُسجَّل شيء مرة أخرى.
request-changed = ✅ عُدّل { $code }.
request-unchanged = { $code } باقٍ كما هو؛ لم يتغيّر شيء.
request-changed-meanwhile = تغيّر الطلب في هذه الأثناء. هذا وضعه الآن.
request-too-late = فات الأوان: تجاوز { $code } هذه المرحلة. هذا وضعه الآن.

request-my = <b>طلباتك</b>
request-my-none = ليس لديك طلبات بعد.
request-my-entry = <b>{ $code }</b> · { $place } · { $status }
request-withdraw-sure = أتريد سحب <b>{ $code }</b> إلى { $place }؟ ما هو في الطريق سيصل.
request-withdrawn = سُحب { $code }.
request-part-withdrawn = { $code }: سُحب ما لم يُحمَّل بعد؛ وما هو في الطريق سيصل.

request-alarm = 🔴 <b>طلب منقذ للحياة.</b> يدخل في الخطة حالًا.
request-was-changed = ✏️ عدّل صاحب الطلب <b>{ $code }</b>: { $fields }
request-was-withdrawn = ↩️ سحب صاحب الطلب <b>{ $code }</b>.
request-was-part-withdrawn = ↩️ <b>{ $code }</b>: سحب صاحب الطلب ما لم يُحمَّل بعد.
request-told-on-hold = ⏸ علّق المنسّقون <b>{ $code }</b>. سنخبرك حين يُستأنف.
request-told-resumed = ▶️ استُؤنف <b>{ $code }</b>: سيدخل في الخطة التالية.
request-told-rejected = ⛔ لا يستطيع المنسّقون تلبية <b>{ $code }</b>: { $reason }
request-told-priority = ❗ جعل المنسّقون أولوية <b>{ $code }</b>: { $priority }

request-desk = { $n ->
    [0] <b>لا طلبات مفتوحة.</b>
    [zero] <b>لا طلبات مفتوحة.</b>
    [one] <b>طلب مفتوح واحد</b>
    [two] <b>طلبان مفتوحان</b>
    [few] <b>{ $n } طلبات مفتوحة</b>
    [many] <b>{ $n } طلبًا مفتوحًا</b>
   *[other] <b>{ $n } طلب مفتوح</b>
}
request-desk-entry = <b>{ $code }</b> { $priority } · { $place } · { $weight } · ينتظر منذ { $hours } س { $minutes } د
request-desk-held = · ⏸ معلّق
request-reject-why = <b>لماذا يُرفض { $code }؟</b> اكتب السبب؛ سيقرؤه صاحب الطلب. { $limit } حرف على الأكثر.
request-reject-unread = اكتب من فضلك سبب رفض { $code } في { $limit } حرف على الأكثر.
request-reject-long = هذا طويل. اكتب من فضلك سبب رفض { $code } في { $limit } حرف على الأكثر.
request-reject-in-private = اكتب السبب من فضلك في محادثتك الخاصة معي.
request-rejected = رُفض { $code }، وأُخبر صاحب الطلب.
request-kept = لم يُرفض شيء.

unit-bag = { $n ->
    [zero] { $number } كيس
    [one] كيس واحد ({ $number })
    [two] كيسان ({ $number })
    [few] { $number } أكياس
    [many] { $number } كيسًا
   *[other] { $number } كيس
}
unit-bottle = { $n ->
    [zero] { $number } زجاجة
    [one] زجاجة واحدة ({ $number })
    [two] زجاجتان ({ $number })
    [few] { $number } زجاجات
    [many] { $number } زجاجة
   *[other] { $number } زجاجة
}
unit-box = { $n ->
    [zero] { $number } صندوق
    [one] صندوق واحد ({ $number })
    [two] صندوقان ({ $number })
    [few] { $number } صناديق
    [many] { $number } صندوقًا
   *[other] { $number } صندوق
}
unit-kg = { $n ->
   *[other] { $number } كغ
}
unit-kit = { $n ->
    [zero] { $number } عدّة
    [one] عدّة واحدة ({ $number })
    [two] عدّتان ({ $number })
    [few] { $number } عُدد
    [many] { $number } عدّة
   *[other] { $number } عدّة
}
unit-litre = { $n ->
    [zero] { $number } لتر
    [one] لتر واحد ({ $number })
    [two] لتران ({ $number })
    [few] { $number } لترات
    [many] { $number } لترًا
   *[other] { $number } لتر
}
unit-pack = { $n ->
    [zero] { $number } عبوة
    [one] عبوة واحدة ({ $number })
    [two] عبوتان ({ $number })
    [few] { $number } عبوات
    [many] { $number } عبوة
   *[other] { $number } عبوة
}
unit-parcel = { $n ->
    [zero] { $number } طرد
    [one] طرد واحد ({ $number })
    [two] طردان ({ $number })
    [few] { $number } طرود
    [many] { $number } طردًا
   *[other] { $number } طرد
}
unit-piece = { $n ->
    [zero] { $number } قطعة
    [one] قطعة واحدة ({ $number })
    [two] قطعتان ({ $number })
    [few] { $number } قطع
    [many] { $number } قطعة
   *[other] { $number } قطعة
}
unit-roll = { $n ->
    [zero] { $number } لفة
    [one] لفة واحدة ({ $number })
    [two] لفتان ({ $number })
    [few] { $number } لفات
    [many] { $number } لفة
   *[other] { $number } لفة
}
unit-sachet = { $n ->
    [zero] { $number } كيس صغير
    [one] كيس صغير واحد ({ $number })
    [two] كيسان صغيران ({ $number })
    [few] { $number } أكياس صغيرة
    [many] { $number } كيسًا صغيرًا
   *[other] { $number } كيس صغير
}
unit-set = { $n ->
    [zero] { $number } طقم
    [one] طقم واحد ({ $number })
    [two] طقمان ({ $number })
    [few] { $number } أطقم
    [many] { $number } طقمًا
   *[other] { $number } طقم
}
unit-tablet = { $n ->
    [zero] { $number } قرص
    [one] قرص واحد ({ $number })
    [two] قرصان ({ $number })
    [few] { $number } أقراص
    [many] { $number } قرصًا
   *[other] { $number } قرص
}
