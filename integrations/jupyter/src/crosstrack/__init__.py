"""A flight in a notebook: the element `<flight-viewer>` of Crosstrack as a widget.

Everything is computed in the reader's browser; nothing leaves it.
"""

from __future__ import annotations

import pathlib
from typing import Any, Iterable, Union

import anywidget
import traitlets

__version__ = "0.1.0"
__all__ = ["FlightViewer"]

Source = Union[str, pathlib.Path, bytes, Any]


def _file(source: Source, name: str) -> dict[str, Any]:
    """The name and the bytes of one file.

    A data frame becomes CSV; its columns have to be called as in a format that Crosstrack knows, such as
    `timestamp, latitude, longitude, altitude, groundspeed, track` (docs/formats.md).

    Raises FileNotFoundError for a path without a file, TypeError for anything else than a path, bytes or a data frame.
    """
    if isinstance(source, (bytes, bytearray, memoryview)):
        return {"name": name, "data": bytes(source)}
    if isinstance(source, (str, pathlib.Path)):
        path = pathlib.Path(source)
        return {"name": path.name, "data": path.read_bytes()}
    if hasattr(source, "to_csv"):
        return {"name": name, "data": source.to_csv(index=False).encode()}
    raise TypeError(f"Expected a path, bytes or a data frame, found {type(source).__name__}.")


class FlightViewer(anywidget.AnyWidget):
    """Shows flights: map, charts, findings.

    `source` is a path, the bytes of a file, a pandas data frame, or a list of these. `name` is the name of bytes and data
    frames; its extension helps to tell the format. Other arguments are traits, which may also be changed later.
    """

    _esm = pathlib.Path(__file__).parent / "widget.js"

    files = traitlets.List(traitlets.Dict()).tag(sync=True)
    """Names and bytes of the files that are open; `load` sets it."""
    route = traitlets.Unicode("").tag(sync=True)
    """Planned route, e.g. `UBBB-URMG`."""
    near = traitlets.Unicode("").tag(sync=True)
    units = traitlets.Unicode("").tag(sync=True)
    """`aviation`, `metric`, or single units such as `metric ft`."""
    time_zone = traitlets.Unicode("").tag(sync=True)
    theme = traitlets.Enum(["auto", "light", "dark"], "auto").tag(sync=True)
    time = traitlets.Unicode("").tag(sync=True)
    """The moment of the cursor: `2024-12-25T04:37:00Z`, or Unix seconds."""
    range = traitlets.Unicode("").tag(sync=True)
    finding = traitlets.Unicode("").tag(sync=True)
    """Id of the finding to show, or its kind for the first of it."""
    color_by = traitlets.Unicode("").tag(sync=True)
    tabs = traitlets.Unicode("").tag(sync=True)
    controls = traitlets.Unicode("").tag(sync=True)
    height = traitlets.Int(640).tag(sync=True)
    """px."""

    analysis = traitlets.Dict().tag(sync=True)
    """What was found, as `crosstrack analyze --format json` prints it (docs/json.md); empty before. Set by the viewer."""
    selected = traitlets.Unicode("").tag(sync=True)
    """Id of the finding that the reader has chosen; '' for none. Set by the viewer."""
    error = traitlets.Unicode("").tag(sync=True)
    """What could not be read, computed or drawn last. Set by the viewer."""

    def __init__(self, source: Source | Iterable[Source] | None = None, *, name: str = "flight.csv", **traits: Any):
        super().__init__(**traits)
        if source is not None:
            self.load(source, name=name)

    def load(self, source: Source | Iterable[Source], *, name: str = "flight.csv") -> None:
        """Shows other files in place of those that are open."""
        sources = source if isinstance(source, (list, tuple)) else [source]
        self.files = [_file(one, name) for one in sources]
