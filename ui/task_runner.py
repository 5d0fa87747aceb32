"""Work off the GUI thread: the one file that knows thread pools.

A job is a plain callable. Exactly one of its result or its error comes back, always on the GUI
thread. No QObject is made inside a job: Qt would destroy it on the worker thread.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from app.errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Queue(Enum):
    """One queue a resource; jobs of one queue run one after another."""

    STORE = "store"
    PICTURES = "pictures"
    IMPORT = "import"
    BACKUP = "backup"


class Runner(Protocol):
    """What screens need: run work elsewhere, come back here."""

    def run(
        self,
        work: Callable[[], T],
        on_ok: Callable[[T], None],
        on_error: Callable[[Exception], None],
        *,
        queue: Queue = Queue.STORE,
    ) -> None:
        """Run ``work`` in ``queue``; call ``on_ok`` or ``on_error`` on the GUI thread.

        Of :class:`~app.errors.Cancelled` neither hears: the person wanted it.
        """

    def on_gui(self, call: Callable[[T], None]) -> Callable[[T], None]:
        """Return ``call`` wrapped so that a job may use it and it still runs on the GUI thread."""


class _Job(QRunnable):
    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        self._work()


class TaskRunner(QObject):
    """Runs jobs in thread pools of one thread each."""

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._closed = False
        self._pools: dict[Queue, QThreadPool] = {}
        for queue in Queue:
            pool = QThreadPool(self)
            pool.setMaxThreadCount(1)
            pool.setExpiryTimeout(-1)
            self._pools[queue] = pool
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        on_ok: Callable[[T], None],
        on_error: Callable[[Exception], None],
        *,
        queue: Queue = Queue.STORE,
    ) -> None:
        """See :class:`Runner`. After :meth:`shutdown` nothing is taken any more."""
        if self._closed:
            return

        def job() -> None:
            if self._closed:
                return
            outcome: Callable[[], None]
            try:
                result = work()
            except Cancelled:
                return
            except Exception as error:  # noqa: BLE001 - handed to on_error, never swallowed
                caught = error
                outcome = lambda: on_error(caught)  # noqa: E731 - a delivery, made here
            else:
                outcome = lambda: on_ok(result)  # noqa: E731 - a delivery, made here
            if not self._closed:
                self._arrived.emit(outcome)

        self._pools[queue].start(_Job(job))

    def on_gui(self, call: Callable[[T], None]) -> Callable[[T], None]:
        """See :class:`Runner`."""

        def relay(value: T) -> None:
            if not self._closed:
                self._arrived.emit(lambda: call(value))

        return relay

    @Slot(object)
    def _deliver(self, outcome: Any) -> None:
        if not self._closed:
            outcome()

    def shutdown(self, timeout_ms: int = 5000) -> bool:
        """Take no more work, drop what waits, wait for what runs; ``False`` if it did not end."""
        self._closed = True
        for pool in self._pools.values():
            pool.clear()
        ended = [pool.waitForDone(timeout_ms) for pool in self._pools.values()]
        return all(ended)


class InlineTaskRunner:
    """Runs each job at once on the calling thread, for tests of screens."""

    def run(
        self,
        work: Callable[[], T],
        on_ok: Callable[[T], None],
        on_error: Callable[[Exception], None],
        *,
        queue: Queue = Queue.STORE,  # noqa: ARG002 - the protocol's parameter
    ) -> None:
        """See :class:`Runner`."""
        try:
            result = work()
        except Cancelled:
            return
        except Exception as error:  # noqa: BLE001 - handed to on_error, never swallowed
            on_error(error)
        else:
            on_ok(result)

    def on_gui(self, call: Callable[[T], None]) -> Callable[[T], None]:
        """See :class:`Runner`."""
        return call
