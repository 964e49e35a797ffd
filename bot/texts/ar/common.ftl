# ما تقوله كل أجزاء البوت.
# نمط كتابة اليوم (CLDR) مع الفاصلة قبل الساعة.
day-pattern = EEE d MMM،
list-comma = ،{" "}
quoted = «{ $text }»

weight-kg = { $n } كغ
weight-t = { $n } طن
volume-m3 = { $n } م³

role-requester = طالب مساعدة
role-coordinator = منسّق
role-driver = سائق
role-partner = شريك
role-admin = مدير

sorry-failed = حدث خطأ لدينا. لم يضِع شيء مما أعطيته من قبل؛ أرسله مرة أخرى من فضلك، أو ‎/help.
sorry-forged = هذا الزر ليس لك أو لم يعد يعمل. أرسل ‎/start لترى أين أنت.
sorry-not-allowed = هذا ليس مما يتيحه دورك. ‎/help يعرض ما يمكنك فعله.
sorry-unknown-command = لا أعرف { $command }. ‎/help يعرض ما يمكنك فعله.
sorry-not-now = لم أكن أنتظر ذلك. ‎/help يعرض ما يمكنك فعله.
sorry-anonymous = لا أستطيع أن أعرف من أنت. أوقف «إخفاء الهوية» لنفسك في إعدادات المجموعة، أو اكتب إليّ في محادثتنا الخاصة.
sorry-too-long = هذا النص أطول مما أستطيع قراءته. أرسله من فضلك في أقل من { $limit } حرف.
