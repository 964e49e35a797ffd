"""The parameters of a call, from whichever way a client encoded them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException
from starlette.requests import Request

from bot.drill.telegram.refusal import bad_request


@dataclass(frozen=True)
class Upload:
    """A file that came with a call."""

    name: str
    mime_type: str
    data: bytes


class Params:
    """The parameters of one call, read as the type the method wants."""

    def __init__(self, fields: Mapping[str, Any], uploads: Mapping[str, Upload]) -> None:
        self.fields = fields
        self.uploads = uploads

    def text(self, name: str) -> str:
        """A string, "" when it is missing."""
        value = self.fields.get(name, "")
        if isinstance(value, str):
            return value
        return "" if value is None else json.dumps(value)

    def integer(self, name: str) -> int | None:
        """A whole number, or None when it is missing or is none."""
        try:
            return int(self.text(name))
        except ValueError:
            return None

    def number(self, name: str) -> float | None:
        """A number, or None when it is missing or is none."""
        try:
            return float(self.text(name))
        except ValueError:
            return None

    def flag(self, name: str) -> bool:
        """A boolean as Telegram reads it: true, yes and 1 are true."""
        return self.text(name).lower() in ("true", "yes", "1")

    def json(self, name: str, what: str) -> Any:
        """A JSON value, None when it is missing; `what` names it in the refusal of a broken one."""
        value = self.fields.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError as error:
            raise bad_request(f"can't parse {what} JSON object") from error

    def upload(self, name: str) -> Upload | None:
        """The file sent as this parameter, directly or as attach://part."""
        reference = self.text(name)
        part = reference.removeprefix("attach://") if reference.startswith("attach://") else name
        return self.uploads.get(part)

    def shown(self) -> dict[str, Any]:
        """The parameters as the history keeps them: a file by its name."""
        return {**self.fields, **{part: file.name for part, file in self.uploads.items()}}


async def read_params(request: Request) -> Params:
    """The parameters of a request: JSON, urlencoded or multipart, and those of its address."""
    kind = request.headers.get("content-type", "")
    fields: dict[str, Any] = dict(parse_qsl(request.url.query)) if request.url.query else {}
    uploads: dict[str, Upload] = {}
    if kind.startswith("multipart/form-data"):
        await _read_multipart(request, fields, uploads)
    elif kind.startswith("application/json"):
        fields |= _read_json(await request.body())
    else:
        body = (await request.body()).decode(errors="replace")
        fields |= parse_qsl(body, keep_blank_values=True)
    return Params(fields, uploads)


def _read_json(body: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(body or b"{}")
    except ValueError as error:
        raise bad_request("can't parse JSON object") from error
    if not isinstance(fields, dict):
        raise bad_request("object expected")
    return fields


async def _read_multipart(
    request: Request, fields: dict[str, Any], uploads: dict[str, Upload]
) -> None:
    try:
        form = await request.form()
    except MultiPartException as error:
        raise bad_request(f"can't parse multipart: {error.message}") from error
    for name, value in form.multi_items():
        if isinstance(value, UploadFile):
            mime = value.content_type or "application/octet-stream"
            uploads[name] = Upload(value.filename or name, mime, await value.read())
        else:
            fields[name] = value
    await form.close()
