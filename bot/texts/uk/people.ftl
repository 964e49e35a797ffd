# Хто бере участь: прихід, ролі, мови.
command-start = Де ви зараз і що можете робити
command-help = Чим я можу допомогти
command-language = Змінити мову
command-cancel = Зупинити розпочате

sorry-staff-only = Цей бот — для тих, хто працює в операції з надання допомоги. Якщо ви з ними, надішліть /start і попросіть доступ.

people-in-private = Про це, будь ласка, пишіть мені в особистий чат.
people-welcome-requester = Вітаємо, { $name }! Тут ви замовляєте допомогу: напишіть, що і де потрібно, а я скажу, коли це прибуде.
people-welcome-partner = Вітаємо, { $name }! Тут ви можете замовляти допомогу; координатори планують з тим, що надає ваша організація.
people-welcome-driver = Вітаємо, { $name }! Ваші рейси надходять у цей чат; про те, що відбулося, повідомляйте одним дотиком.
people-welcome-coordinator = Вітаємо, { $name }! Тут ви ухвалюєте рішення щодо планів і людей.
people-welcome-admin = Вітаємо, { $name }! Ви адміністратор: ухвалюєте рішення щодо планів, людей і ролей.
people-exercise = ⚠️ <b>Це навчання, а не реальна подія:</b> { $name }
people-do-req-new = 📦 Нова заявка
people-do-req-my = Мої заявки
people-do-drive-my = 🚚 Мої рейси
people-do-plan-now = 🗺 Скласти план
people-do-status-show = Стан справ
people-do-people-all = Люди

people-invitation-wrong = Я не знаю такого запрошення. Попросіть, будь ласка, нове.
people-invitation-used = Це запрошення вже використано: кожне діє один раз. Попросіть, будь ласка, нове.
people-invitation-expired = Термін дії цього запрошення минув. Попросіть, будь ласка, нове.
people-invitation-member = Ви вже з нами, тому запрошення не використано: воно досі чинне для когось іншого.

people-help-requester = <b>Замовити допомогу:</b> напишіть, що потрібно, куди й до якого часу; перевірте, що я зрозумів, і подайте заявку. Тут ви дізнаєтеся, коли все прибуде; після цього напишіть, що отримали.
people-help-partner = <b>Замовити допомогу:</b> напишіть, що потрібно, куди й до якого часу; перевірте, що я зрозумів, і подайте заявку. Тут ви дізнаєтеся, коли все прибуде.
people-help-asking = Допомогу замовляють одним повідомленням: <i>500 ковдр і 20 наметів в Antakya до завтра 18:00, терміново</i>, або за людьми й днями: <i>їжа для 500 людей на 7 днів</i>; або крок за кроком через /new.
    За кодами: <code>REQ HSHETARPW406 200, HSHEBLANWMT1 500 @ANTAKYA BY 12MAY 18:00 P1</code> (P1 порятунок життя, P2 терміново, P3 звичайно)
people-help-driver = <b>За кермом:</b> ваш рейс надходить у цей чат. Позначайте завантаження, виїзд, прибуття і передачу, щойно вони відбулися, а якщо щось не так — проблему.
people-help-coordinator = <b>Координація:</b> заявки надходять самі; торкніться «Скласти план» або дочекайтеся наступного плану, перегляньте його і затвердьте або відхиліть.
people-help-admin = <b>Адміністрування:</b> запрошуйте людей через /invite, надішліть /here у групі координаторів; вам доступно все, що й координаторам.
people-help-line = { $command } – { $text }

people-language = Мова: <b>{ $name }</b>. Торкніться іншої, щоб змінити.
people-cancelled = Зупинено. З цього нічого не збережено.
people-nothing-to-cancel = Немає чого зупиняти.

command-invite = Запросити людину
command-people = Хто бере участь
command-status = Загальний стан справ
people-staff-only = Цей бот — для тих, хто працює в операції з надання допомоги. Якщо ви з ними, попросіть доступ тут.
people-ask = Попросити доступ
people-ask-silently = Надіслати без тексту
people-who-are-you = Хто ви і з якої організації? Напишіть, будь ласка, одним повідомленням.
people-who-in-words = Напишіть, будь ласка, словами: ваше ім’я та організація.
people-asked = Ви попросили доступ { $when }. Рішення ухвалює координатор, відповідь надійде сюди.
people-refused = Вам відмовлено в доступі. Попросити знову можна після { $when }.
people-member = Ви вже з нами.

people-asks = 👤 <b>{ $name }</b> просить доступ ({ $when }).
people-admit-requester = Прийняти як заявника
people-admit-driver = Прийняти як водія
people-admit-partner = Прийняти як партнера
people-refuse = Відмовити
people-asks-refused = ❌ Відмовлено: { $name }, { $when }.
people-asks-admitted = ✅ Прийнято: { $name }, { $when }. Роль: { $role }.
people-asks-invited = ✅ Доступ за запрошенням, { $when }. Роль: { $role }.
people-which-organisation = Яка організація ({ $role })?
people-back = ‹ Назад
people-page-before = ‹ Попередні
people-page-after = Далі ›

people-invite-role = Кого ви хочете запросити?
people-invite-person = Для кого запрошення?
people-invite-other = Хтось інший
people-invite-here = { $name } вже тут.
people-invitation-for = Для: { $name }
people-invitation = Запрошення: <b>{ $organisation }</b> ({ $role }). Діє один раз, до { $when }:
    { $link }
people-invitation-share = Переслати

people-title = <b>Люди: { $n }</b>
people-asking = Просять доступ: { $n }
people-do-invite = ➕ Запросити
people-of-role = <b>{ $role }: { $n }</b>
    🚫 немає зв’язку, 👋 більше не з нами, ⏳ ще не тут
people-one = <b>{ $name }</b>
    { $role }, { $organisation }
people-is-active = Тут.
people-is-blocked = 🚫 Бот заблокований або акаунту в Telegram немає: повідомлення не доходять.
people-is-left = 👋 Більше не з нами.
people-is-expected = ⏳ Ще не тут: /invite створює посилання.
people-is-asking = Просить доступ.
people-is-refused = Відмовлено в доступі.
people-is-unknown = Не з нами.
people-open = Відкрито: { $codes }
people-nothing-open = Нічого відкритого немає.
people-look = Переглянути
people-do-left = 👋 Більше не з нами
people-do-rejoin = Знову з нами
people-do-role = Змінити роль
people-which-role = Яка роль відтепер у { $name }?
people-last-admin = Тоді не залишиться жодного адміністратора. Спершу призначте ним когось іншого.
people-you-left = Координатор позначив, що ви тут більше не працюєте. Дякуємо за вашу допомогу.
people-blocked = ⚠️ <b>{ $name }</b> ({ $role }): бот заблокований або акаунту в Telegram немає, повідомлення не доходять.
people-returned = ✅ <b>{ $name }</b>: знову на зв’язку, { $when }.

people-group-hello = Вітаю! Адміністратор операції може надіслати сюди /here, щоб координатори ухвалювали рішення в цій групі.
people-here = Відтепер координатори ухвалюють рішення в цій групі.
people-here-how = Координатори ухвалюють рішення у своїх чатах. Щоб вони робили це в групі, додайте мене до неї і надішліть там /here.
people-here-off = Відтепер координатори ухвалюють рішення у своїх чатах.
people-here-lost = Мене більше немає в групі координаторів. Відтепер кожен ухвалює рішення у своєму чаті.

status-requests = <b>Відкриті заявки: { $n }</b>
status-life-saving = – порятунок життя: { $n }
status-urgent = – термінові: { $n }
status-standard = – звичайні: { $n }
status-trips = 🚚 Рейси в дорозі: { $n }
status-no-plan = Жодного плану ще не складено.
status-plan-draft = Останній план: { $code }, { $when }, чекає на рішення
status-plan-approved = Останній план: { $code }, { $when }, затверджено
status-plan-discarded = Останній план: { $code }, { $when }, відхилено
status-plan-superseded = Останній план: { $code }, { $when }, замінено
status-owed = Повідомлення в черзі на надсилання: { $n }
status-uncertain = ⚠️ Повідомлення, які могли не дійти: { $n }
status-refused = ⚠️ Повідомлення, які Telegram не прийняв: { $n }
status-failed = ⚠️ Повідомлення до мене, що спричинили збій: { $n }
status-at = <i>{ $when }</i>
status-again = Оновити
status-resend = Надіслати непевні ще раз
status-resent = { $n ->
    [one] Ще раз надсилається { $n } повідомлення.
    [few] Ще раз надсилаються { $n } повідомлення.
    [many] Ще раз надсилаються { $n } повідомлень.
   *[other] Ще раз надсилаються { $n } повідомлення.
 }
