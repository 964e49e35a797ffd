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

people-help-requester = <b>طلب المساعدة:</b> المس «طلب جديد»، وأضف المطلوب، وأرسل المكان، ثم قدّم الطلب. ستعرف هنا متى يصل، وعند وصوله أخبرني بما وصل.
people-help-partner = <b>طلب المساعدة:</b> المس «طلب جديد»، وأضف المطلوب، وأرسل المكان، ثم قدّم الطلب. ستعرف هنا متى يصل.
people-help-driver = <b>القيادة:</b> تصلك رحلتك في هذه المحادثة. المس «حُمّلت» و«انطلقت» و«وصلت» و«سُلّمت» عند حدوثها، أو «مشكلة» إن حدث خلل.
people-help-coordinator = <b>التنسيق:</b> تصل الطلبات من تلقاء نفسها؛ المس «خطّط الآن» أو انتظر الخطة التالية، ثم انظر فيها واعتمدها أو لا.
people-help-admin = <b>الإدارة:</b> ادعُ الأشخاص بـ‎/invite، وأرسل ‎/here في مجموعة المنسّقين، وافعل كل ما يفعله المنسّقون.
people-help-line = { $command } – { $text }

people-language = اللغة: <b>{ $name }</b>. المس لغة أخرى لتغييرها.
people-cancelled = توقّف. لم يُحفظ منه شيء.
people-nothing-to-cancel = لا شيء لإيقافه.
