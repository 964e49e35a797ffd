# What every part of the bot says.
# How a day is written (CLDR date pattern), what stands between it and the clock time included.
day-pattern = EEE d MMM,
list-comma = ,{" "}
quoted = “{ $text }”

weight-kg = { $n } kg
weight-t = { $n } t
volume-m3 = { $n } m³

role-requester = requester
role-coordinator = coordinator
role-driver = driver
role-partner = partner
role-admin = administrator

sorry-failed = Something went wrong on our side. Nothing you gave before is lost; please send it again, or /help.
sorry-forged = That button is not for you or no longer works. Send /start to see where you are.
sorry-not-allowed = That is not among what your role may do. /help shows what you can do.
sorry-unknown-command = I do not know { $command }. /help shows what you can do.
sorry-not-now = I was not waiting for that. /help shows what you can do.
sorry-anonymous = I cannot see who you are. In the group's settings turn off “Remain anonymous” for yourself, or write to me in our own chat.
sorry-too-long = That text is too long for me. Please send it in fewer than { $limit } characters.
