"""The files Telegram keeps, and the sizes it offers of a photo."""

import hashlib
import io
from dataclasses import dataclass
from typing import Any

from PIL import Image, UnidentifiedImageError

THUMBNAIL = 90
DOWNLOAD_LIMIT = 20 * 1024 * 1024  # bytes a bot may fetch
UPLOAD_LIMIT = 50 * 1024 * 1024  # bytes a bot may send
PHOTO_LIMIT = 10 * 1024 * 1024


@dataclass(frozen=True)
class File:
    """Bytes under a file id; the same bytes have the same unique id."""

    id: str
    unique_id: str
    path: str
    kind: str
    name: str
    mime_type: str
    data: bytes

    def json(self) -> dict[str, Any]:
        """The fields every kind of file has in a message."""
        return {
            "file_id": self.id,
            "file_unique_id": self.unique_id,
            "file_size": len(self.data),
        }


class Files:
    """Every file sent through this Telegram, by id and by path."""

    def __init__(self) -> None:
        self._by_id: dict[str, File] = {}
        self._by_path: dict[str, File] = {}

    def add(self, kind: str, data: bytes, name: str, mime_type: str) -> File:
        """Keeps the bytes and gives them an id and a path to download them from."""
        number = len(self._by_id)
        unique = hashlib.sha256(data).hexdigest()[:16]
        suffix = "jpg" if kind == "photo" else name.rpartition(".")[2] or "bin"
        path = f"{kind}s/file_{number}.{suffix}"
        file = File(f"{kind}-{number}-{unique}", unique, path, kind, name, mime_type, data)
        self._by_id[file.id] = self._by_path[path] = file
        return file

    def get(self, file_id: str) -> File | None:
        """The file with this id, or None."""
        return self._by_id.get(file_id)

    def at(self, path: str) -> File | None:
        """The file at this download path, or None."""
        return self._by_path.get(path)

    def document(self, file: File) -> dict[str, Any]:
        """A Document object."""
        return {"file_name": file.name, "mime_type": file.mime_type, **file.json()}

    def photo_sizes(self, data: bytes, name: str) -> list[dict[str, Any]]:
        """PhotoSize objects, the largest last; raises ValueError if these bytes are no picture."""
        picture = _open(data)
        sizes = []
        if max(picture.size) > THUMBNAIL:
            sizes.append(self._size(*_scaled(picture), name))
        sizes.append(self._size(data, picture.size, name))
        return sizes

    def _size(self, data: bytes, size: tuple[int, int], name: str) -> dict[str, Any]:
        file = self.add("photo", data, name, "image/jpeg")
        return {**file.json(), "width": size[0], "height": size[1]}


def _open(data: bytes) -> Image.Image:
    try:
        return Image.open(io.BytesIO(data))
    except (UnidentifiedImageError, OSError) as error:
        raise ValueError("not a picture") from error


def _scaled(picture: Image.Image) -> tuple[bytes, tuple[int, int]]:
    small = picture.convert("RGB")
    small.thumbnail((THUMBNAIL, THUMBNAIL))
    buffer = io.BytesIO()
    small.save(buffer, "JPEG")
    return buffer.getvalue(), small.size
