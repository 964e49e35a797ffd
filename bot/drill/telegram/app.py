"""The Bot API over HTTP: finds the method, lets faults happen, answers like Telegram."""

import asyncio
import json
import logging
import re
import time
from collections.abc import Callable
from typing import Any

from starlette.requests import ClientDisconnect, Request
from starlette.types import Receive, Scope, Send

from bot.drill.telegram.faults import Fault, Faults
from bot.drill.telegram.methods import METHODS, NAMES
from bot.drill.telegram.model import Call
from bot.drill.telegram.params import Params, read_params
from bot.drill.telegram.polling import Polling, closed
from bot.drill.telegram.refusal import Refusal
from bot.drill.telegram.webhook import Webhook
from bot.drill.telegram.world import World

_log = logging.getLogger(__name__)
_CALL = re.compile(r"/bot([^/]+)/(\w+)")
_FILE = re.compile(r"/file/bot([^/]+)/(.+)")
_JSON = b"application/json"


class App:
    """The ASGI application of one bot's Telegram."""

    def __init__(
        self, world: World, token: str, faults: Faults, polling: Polling, webhook: Webhook
    ) -> None:
        self._world = world
        self._token = token
        self._faults = faults
        self._polling = polling
        self._receiving: dict[str, Callable[[Params], Any]] = {
            "setwebhook": webhook.set,
            "deletewebhook": webhook.remove,
            "getwebhookinfo": lambda _params: webhook.info(),
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serves one request."""
        request = Request(scope, receive)
        if call := _CALL.fullmatch(scope["path"]):
            await self._call(request, call[1], call[2].lower(), send)
        elif file := _FILE.fullmatch(scope["path"]):
            await self._download(file[1], file[2], send)
        else:
            await _refuse(send, Refusal(404, "Not Found"))

    async def _call(self, request: Request, token: str, method: str, send: Send) -> None:
        received, params = time.monotonic(), Params({}, {})
        try:
            self._check(token, method)
            params = await read_params(request)
            await self._travel(method)
            fault = self._faults.next(method, lambda: _chat_id(params))
            if fault is not None and not fault.accepted:
                await _strike(fault, request, send)
                return
            body = await self._run(request, method, params, received)
        except ClientDisconnect:  # a bot that died while it spoke: half a call is none
            return
        except Exception as error:  # a fault of ours is an answer too, or it looks like the network
            refusal = _refusal(error, method)
            self._keep(method, params, received, error=refusal.description)
            await self._travel(method)
            await _refuse(send, refusal)
            return
        if fault is not None:
            await _lose(fault, request, send)
            return
        await self._travel(method)
        await _reply(send, 200, body)

    def _check(self, token: str, method: str) -> None:
        if token != self._token:
            raise Refusal(401, "Unauthorized")
        if method not in NAMES:
            raise Refusal(404, "Not Found")

    async def _travel(self, method: str) -> None:
        """Half of the way there and back."""
        if seconds := self._faults.latency(method):
            await asyncio.sleep(seconds / 2)

    async def _run(self, request: Request, method: str, params: Params, received: float) -> bytes:
        if method == "getupdates":
            body = await self._polling.get_updates(params, request)
            self._keep(method, params, received)
        else:
            with self._world.lock:
                result = self._result(method, params)
                self._keep(method, params, received, result)
            body = json.dumps(result).encode()
        return b'{"ok":true,"result":' + body + b"}"

    def _result(self, method: str, params: Params) -> Any:
        receiving = self._receiving.get(method)
        return receiving(params) if receiving else METHODS[method](self._world, params)

    def _keep(
        self,
        method: str,
        params: Params,
        received: float,
        result: Any = None,
        error: str | None = None,
    ) -> None:
        message_id = result.get("message_id") if isinstance(result, dict) else None
        name = NAMES.get(method, method)
        call = Call(name, _chat_id(params), params.shown(), received, message_id, error)
        with self._world.lock:
            self._world.called(call)

    async def _download(self, token: str, path: str, send: Send) -> None:
        file = self._world.files.at(path)
        if token != self._token:
            await _refuse(send, Refusal(401, "Unauthorized"))
        elif file is None:
            await _refuse(send, Refusal(404, "Not Found"))
        else:
            await _reply(send, 200, file.data, b"application/octet-stream")


def _chat_id(params: Params) -> int | None:
    return params.integer("chat_id") if "chat_id" in params.fields else None


def _refusal(error: Exception, method: str) -> Refusal:
    if isinstance(error, Refusal):
        return error
    _log.error("%s broke the local Telegram", method, exc_info=error)
    return Refusal(500, f"Internal Server Error: {error!r}")


async def _strike(fault: Fault, request: Request, send: Send) -> None:
    """The call never reaches Telegram."""
    if fault.kind == "drop":
        await _lose(fault, request, send)
    else:
        await _refuse(send, fault.refusal())


async def _lose(fault: Fault, request: Request, send: Send) -> None:
    """The answer never reaches the bot: the connection breaks, or nothing ever comes."""
    if not fault.hang:
        # uvicorn hands out a bound method of its connection; ASGI has no other way to break one.
        send.__self__.transport.abort()  # type: ignore[attr-defined]
    await closed(request)


async def _refuse(send: Send, refusal: Refusal) -> None:
    if refusal.code == 502:  # it comes from what stands before the Bot API, which speaks no JSON
        await _reply(send, 502, b"<html><h1>502 Bad Gateway</h1></html>", b"text/html")
    else:
        await _reply(send, refusal.code, json.dumps(refusal.json()).encode())


async def _reply(send: Send, status: int, body: bytes, kind: bytes = _JSON) -> None:
    headers = [(b"content-type", kind), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
