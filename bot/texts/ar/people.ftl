# من يشارك: الانضمام والأدوار واللغات.
command-start = أين أنت وما يمكنك فعله
command-help = ما يمكنني فعله لك
command-language = تغيير اللغة
command-cancel = إيقاف ما بدأته

sorry-staff-only = هذا البوت لموظفي عملية إغاثة. إن كنت تعمل معهم فأرسل ‎/start واطلب الدخول.

people-in-private = حدّثني عن هذا من فضلك في محادثتنا الخاصة.
people-welcome-requester = أهلًا { $name }. هنا تطلب المساعدة: قل لي ما المطلوب وأين، وأقول لك متى يصل.
people-welcome-partner = أهلًا { $name }. يمكنك طلب المساعدة هنا، ويخطّط المنسّقون بما تعيره منظمتك.
people-welcome-driver = أهلًا { $name }. تصلك رحلاتك في هذه المحادثة، وتخبرني بلمسة بما جرى.
people-welcome-coordinator = أهلًا { $name }. هنا تقرّر بشأن الخطط والأشخاص.
people-welcome-admin = أهلًا { $name }. أنت مدير: تقرّر بشأن الخطط والأشخاص والأدوار.
people-exercise = ⚠️ <b>تمرين وليس حالة حقيقية:</b> { $name }
people-do-req-new = 📦 طلب جديد
people-do-req-my = طلباتي
people-do-drive-my = 🚚 رحلاتي
people-do-plan-now = 🗺 خطّط الآن
people-do-status-show = الحالة
people-do-people-all = الأشخاص

people-invitation-wrong = لا أعرف هذه الدعوة. اطلب دعوة جديدة من فضلك.
people-invitation-used = استُعملت هذه الدعوة من قبل، وكل دعوة تعمل مرة واحدة. اطلب دعوة جديدة من فضلك.
people-invitation-expired = انتهت صلاحية هذه الدعوة. اطلب دعوة جديدة من فضلك.
people-invitation-member = أنت واحد منا من قبل، فلم تُستعمل الدعوة وما زالت صالحة لغيرك.

people-help-requester = <b>طلب المساعدة:</b> اكتب ما المطلوب وأين وقبل متى، وانظر إلى ما فهمته، ثم أرسل الطلب. ستعرف هنا متى يصل، وعند وصوله أخبرني بما وصل.
people-help-partner = <b>طلب المساعدة:</b> اكتب ما المطلوب وأين وقبل متى، وانظر إلى ما فهمته، ثم أرسل الطلب. ستعرف هنا متى يصل.
people-help-asking = تُطلب المساعدة برسالة واحدة: <i>500 بطانية و20 خيمة إلى أنطاكيا قبل غدا الساعة 18:00، عاجل</i>، أو بعدد الناس والأيام: <i>طعام ل 500 شخص لمدة 7 أيام</i>، أو خطوة خطوة بـ‎/new.
    بالرموز: ⁦<code>REQ HSHETARPW406 200, HSHEBLANWMT1 500 @ANTAKYA BY 12MAY 18:00 P1</code>⁩ (P1 منقذ للحياة، P2 عاجل، P3 عادي)
people-help-driver = <b>القيادة:</b> تصلك رحلتك في هذه المحادثة. اضغط «حُمّلت» و«انطلقت» و«وصلت» و«سُلّمت» عند حدوثها، أو «مشكلة» إن حدث خلل.
people-help-coordinator = <b>التنسيق:</b> تصل الطلبات من تلقاء نفسها؛ اضغط «خطّط الآن» أو انتظر الخطة التالية، ثم انظر فيها واعتمدها أو لا.
people-help-admin = <b>الإدارة:</b> ادعُ الأشخاص بـ‎/invite، وأرسل ‎/here في مجموعة المنسّقين، وافعل كل ما يفعله المنسّقون.
people-help-line = { $command } – { $text }

people-language = اللغة: <b>{ $name }</b>. اضغط على لغة أخرى لتغييرها.
people-cancelled = توقّف. لم يُحفظ منه شيء.
people-nothing-to-cancel = لا شيء لإيقافه.

command-invite = دعوة شخص
command-people = من يشارك
command-status = كيف تسير الأمور
people-staff-only = هذا البوت لموظفي عملية إغاثة. إن كنت تعمل معهم فاطلب الدخول من هنا.
people-ask = طلب الدخول
people-ask-silently = إرسال دون كلام
people-who-are-you = من أنت، ومع أي منظمة تعمل؟ اكتب ذلك من فضلك في رسالة واحدة.
people-who-in-words = اكتب ذلك من فضلك بالكلمات: اسمك ومنظمتك.
people-asked = طلبتَ الدخول { $when }. يقرّر منسّق، وسيصلك القرار هنا.
people-refused = لم يُقبل طلبك للدخول. يمكنك الطلب من جديد ابتداءً من { $when }.
people-member = أنت واحد منا من قبل.

people-asks = 👤 <b>{ $name }</b> يطلب الدخول ({ $when }).
people-admit-requester = قبول كطالب مساعدة
people-admit-driver = قبول كسائق
people-admit-partner = قبول كشريك
people-refuse = رفض
people-asks-refused = ❌ رفض { $name } هذا الطلب { $when }.
people-asks-admitted = ✅ قبِله { $name } بدور { $role } { $when }.
people-asks-invited = ✅ دخل بدعوة بدور { $role } { $when }.
people-which-organisation = لأي منظمة ({ $role })؟
people-back = رجوع ›
people-page-before = السابق
people-page-after = المزيد

people-invite-role = من تريد أن تدعو؟
people-invite-person = لمن هذه الدعوة؟
people-invite-other = شخص آخر
people-invite-here = { $name } موجود هنا من قبل.
people-invitation-for = إلى { $name }:
people-invitation = دعوة إلى <b>{ $organisation }</b> ({ $role }). تعمل مرة واحدة، حتى { $when }:
    { $link }
people-invitation-share = تمرير الدعوة

people-title = <b>الأشخاص: { $n }</b>
people-asking = يطلبون الدخول: { $n }
people-do-invite = ➕ دعوة
people-of-role = <b>{ $role }: { $n }</b>
    🚫 لا يمكن الوصول إليه، 👋 غادر، ⏳ لم يأتِ بعد
people-one = <b>{ $name }</b>
    { $role }، { $organisation }
people-is-active = موجود هنا.
people-is-blocked = 🚫 حظر البوت أو لم يعد على تيليغرام: لا يصله شيء.
people-is-left = 👋 غادر.
people-is-expected = ⏳ لم يأتِ بعد: ‎/invite يصنع رابطًا.
people-is-asking = يطلب الدخول.
people-is-refused = رُفض طلبه.
people-is-unknown = ليس واحدًا منا.
people-open = المفتوح لديه: { $codes }
people-nothing-open = لا شيء مفتوح لديه.
people-look = عرض
people-do-left = 👋 غادر
people-do-rejoin = عاد
people-do-role = تغيير الدور
people-which-role = ما دور { $name } من الآن؟
people-last-admin = لن يبقى أي مدير. عيّن مديرًا آخر أولًا.
people-you-left = سجّل منسّق أنك لم تعد تعمل هنا. شكرًا على مساعدتك.
people-blocked = ⚠️ حظر <b>{ $name }</b> ({ $role }) البوت أو لم يعد على تيليغرام: لا يصله شيء.
people-returned = ✅ صار الوصول إلى <b>{ $name }</b> ممكنًا من جديد منذ { $when }.

people-group-hello = مرحبًا. يمكن لمدير العملية أن يرسل ‎/here ليقرّر المنسّقون في هذه المجموعة.
people-here = من الآن يقرّر المنسّقون في هذه المجموعة.
people-here-how = يقرّر المنسّقون في محادثاتهم. ليقرّروا في مجموعة، أضفني إليها وأرسل ‎/here فيها.
people-here-off = من الآن يقرّر المنسّقون في محادثاتهم.
people-here-lost = لم أعد في مجموعة المنسّقين. من الآن يقرّر كلٌّ في محادثته.

status-requests = <b>الطلبات المفتوحة: { $n }</b>
status-life-saving = – منقذة للحياة: { $n }
status-urgent = – عاجلة: { $n }
status-standard = – عادية: { $n }
status-trips = 🚚 رحلات في الطريق: { $n }
status-no-plan = لم توضع أي خطة بعد.
status-plan-draft = آخر خطة: { $code }، { $when }، تنتظر القرار
status-plan-approved = آخر خطة: { $code }، { $when }، اعتُمدت
status-plan-discarded = آخر خطة: { $code }، { $when }، رُفضت
status-plan-superseded = آخر خطة: { $code }، { $when }، حلّت محلها أخرى
status-owed = رسائل تنتظر الإرسال: { $n }
status-uncertain = ⚠️ رسائل ربما لم تصل: { $n }
status-refused = ⚠️ رسائل رفضها تيليغرام: { $n }
status-failed = ⚠️ رسائل إليّ تعذّرت معالجتها: { $n }
status-at = <i>{ $when }</i>
status-again = تحديث
status-resend = إعادة إرسال غير المؤكدة
status-resent = { $n ->
    [zero] لا توجد رسائل لإعادة إرسالها.
    [one] يُعاد إرسال رسالة واحدة.
    [two] يُعاد إرسال رسالتين.
    [few] يُعاد إرسال { $n } رسائل.
    [many] يُعاد إرسال { $n } رسالة.
   *[other] يُعاد إرسال { $n } رسالة.
 }
