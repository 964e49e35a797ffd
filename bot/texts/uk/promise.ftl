# Що чують заявники про обіцяний їм час прибуття.
promise-made = ✅ <b>{ $code }</b>, { $place }: допомогу сплановано.
promise-arrival = 🕒 <b>{ $window }</b>, { $vehicle }
promise-all = • { $item }: { $all }
promise-part = • { $item }: { $n } з { $all }
promise-rest = Решта ще чекає; заявка лишається відкритою.
promise-departed = 🚚 <b>{ $code }</b>: { $vehicle } — уже в дорозі. { $place }: <b>{ $window }</b>.
promise-soon = 📍 <b>{ $code }</b>, { $place }: { $vehicle } — буде приблизно за { $minutes } хв.
promise-moved = ⚠️ <b>{ $code }</b>, { $place }: прибуття переноситься на <b>{ $window }</b> (було { $before }). { $cause }
promise-withdrawn = ⚠️ <b>{ $code }</b>, { $place }: те, що мало прибути { $before }, не прибуде. { $cause } Ваша заявка лишається відкритою, її буде сплановано знову.
promise-late-trip = ⚠️ <b>{ $code }</b>, { $vehicle }, очікувалося { $expected }: { $cause } Зв’яжіться, будь ласка, з водієм.

promise-vehicle = { $name } ({ $mode }, { $trip })
promise-mode-truck = вантажівка
promise-mode-light = легкий автомобіль
promise-mode-boat = човен
promise-mode-helicopter = гелікоптер
promise-mode-plane = літак
promise-mode-ship = судно
promise-mode-other = транспорт

promise-cause-not-left = Виїзду ще не було.
promise-cause-not-arrived = Дорога триває довше, ніж планувалося.
promise-cause-late-departure = Виїзд був пізніше, ніж планувалося.
promise-cause-breakdown = Транспорт зламався.
promise-cause-accident = Сталася ДТП.
promise-cause-road = Дорогу перекрито.
promise-cause-refused = Передати вантаж не вдалося.
promise-cause-replan = План змінено.
promise-cause-cancelled = Координатори скасували рейс.
promise-cause-earlier = Виходить швидше, ніж планувалося.
promise-cause-other = Обставини в дорозі змінилися.
