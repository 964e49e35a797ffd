# Who takes part: coming in, roles, languages.
command-start = Where you are and what you can do
command-help = What I can do for you
command-language = Change the language
command-cancel = Stop what you have begun

sorry-staff-only = This is for the staff of an aid operation. If you work with them, send /start and ask for access.

people-in-private = Please talk to me about this in our private chat.
people-welcome-requester = Welcome, { $name }. You ask for aid here: tell me what is needed and where, and I tell you when it arrives.
people-welcome-partner = Welcome, { $name }. You can ask for aid here; coordinators plan with what your organisation lends.
people-welcome-driver = Welcome, { $name }. Your trips come to this chat; you tell me with a tap what has happened.
people-welcome-coordinator = Welcome, { $name }. You decide here on plans and people.
people-welcome-admin = Welcome, { $name }. You are an administrator: you decide on plans, people and roles.
people-do-req-new = 📦 New request
people-do-req-my = My requests
people-do-drive-my = 🚚 My trips
people-do-plan-now = 🗺 Plan now
people-do-status-show = Status
people-do-people-all = People

people-invitation-wrong = I do not know this invitation. Please ask for a new one.
people-invitation-used = This invitation has been used already; each works once. Please ask for a new one.
people-invitation-expired = This invitation has expired. Please ask for a new one.
people-invitation-member = You are one of us already, so the invitation was not used and still works for somebody else.

people-help-requester = <b>Asking for aid:</b> tap “New request”, add what is needed, send the place, submit. You hear here when it comes; when it has come, tell me what arrived.
people-help-partner = <b>Asking for aid:</b> tap “New request”, add what is needed, send the place, submit. You hear here when it comes.
people-help-driver = <b>Driving:</b> your trip comes to this chat. Tap loaded, departed, arrived and delivered as they happen, or problem when something is wrong.
people-help-coordinator = <b>Coordinating:</b> requests come in by themselves; tap “Plan now” or wait for the next plan, look at it, and approve it or not.
people-help-admin = <b>Administrating:</b> /invite people, send /here in the coordinators’ group, and do all that coordinators do.
people-help-line = { $command } – { $text }

people-language = Language: <b>{ $name }</b>. Tap another one to change it.
people-cancelled = Stopped. Nothing of it was kept.
people-nothing-to-cancel = There is nothing to stop.
