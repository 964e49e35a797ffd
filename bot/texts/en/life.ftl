# The life of a request after it is filed: questions, doubts, files, changes.
life-button-ask = ❓ Ask
life-question-why = <b>What do you want to know about { $code }?</b> Type it; the requester reads it and answers. At most { $limit } characters.
life-question-unread = Please type the question about { $code }, in at most { $limit } characters.
life-question-long = That is too long. Please ask about { $code } in at most { $limit } characters.
life-question-in-private = Please type the question in your own chat with me.
life-question-drop = Do not ask
life-question-dropped = Nothing was asked.
life-question-sent = Asked. The answer comes to the coordinators and stands in { $code }.
life-question-unreachable = The requester of { $code } cannot be reached in chat. The question stands in the request.

life-asked = ❓ <b>{ $code }</b>, { $place }: the coordinators ask:
    { $question }
    Reply to this message, or tap “Answer”.
life-button-answer = ✏️ Answer
life-answer-now = ❓ <b>{ $code }</b>: { $question }
    Type the answer, at most { $limit } characters, or send a location.
life-answer-later = Later
life-answer-is-later = The question stays open; /my shows it.
life-answered = ✅ Passed on to the coordinators; it stands in { $code }.
life-answer-told = 💬 <b>{ $code }</b>: { $name } has answered.
life-question-line = ❓ { $question }
life-answer-line = 💬 { $answer }
life-answer-missing = 💬 <i>not answered yet</i>
