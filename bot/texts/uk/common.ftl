# Те, що каже кожна частина бота.
# How a day is written (CLDR date pattern), what stands between it and the clock time included.
day-pattern = EEE, d MMM,
list-comma = ,{" "}
quoted = «{ $text }»

weight-kg = { $n } кг
weight-t = { $n } т
volume-m3 = { $n } м³

role-requester = заявник
role-coordinator = координатор
role-driver = водій
role-partner = партнер
role-admin = адміністратор

sorry-failed = У нас стався збій. Усе, що ви подали раніше, збережено; надішліть це ще раз або відкрийте /help.
sorry-forged = Ця кнопка не для вас або вже не діє. Надішліть /start, щоб побачити, де ви зараз.
sorry-not-allowed = Ваша роль цього не дозволяє. /help покаже, що ви можете робити.
sorry-unknown-command = Я не знаю команди { $command }. /help покаже, що ви можете робити.
sorry-not-now = Зараз я на це не чекаю. /help покаже, що ви можете робити.
sorry-anonymous = Я не бачу, хто ви. Вимкніть для себе в налаштуваннях групи «Анонімність» або напишіть мені в особистий чат.
sorry-too-long = Цей текст для мене задовгий. Надішліть, будь ласка, менше ніж { $limit } символів.
