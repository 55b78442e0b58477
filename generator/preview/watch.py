"""Who tells the server that a file was saved."""

from typing import Any

from watchdog.events import (
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

SAVED: list[type[FileSystemEvent]] = [  # reading a file is an event too, and no reason to do anything
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]
INTERVAL = 0.5  # seconds


class Watch:
    """Stands in for the server's observer: folders report by themselves, single files are looked at again and again.

    A file alone cannot report: editors put a new one in its place. With ``polling`` folders are looked at too, for
    file systems that do not report.
    """

    def __init__(self, *, polling: bool) -> None:
        """Watch nothing yet."""
        self._slow = PollingObserver(timeout=INTERVAL)
        self._fast = self._slow if polling else Observer()
        self._handlers: list[FileSystemEventHandler] = []

    def schedule(self, handler: FileSystemEventHandler, path: str, *, recursive: bool = False) -> Any:
        """Tell ``handler`` what is saved at ``path``."""
        self._handlers.append(handler)
        observer = self._fast if recursive else self._slow
        return observer.schedule(handler, path, recursive=recursive, event_filter=SAVED)

    def unschedule(self, watch: Any) -> None:
        """Stop watching."""
        (self._fast if watch.is_recursive else self._slow).unschedule(watch)

    def stir(self) -> None:
        """Report as if a file had been saved, so that browsers load their pages again."""
        for handler in self._handlers[:1]:
            handler.dispatch(FileModifiedEvent(""))

    def start(self) -> None:
        """Begin."""
        for observer in {self._fast, self._slow}:
            observer.start()

    def stop(self) -> None:
        """End, if it began."""
        for observer in {self._fast, self._slow}:
            observer.stop()

    def join(self) -> None:
        """Wait for the end."""
        for observer in {self._fast, self._slow}:
            observer.join()
