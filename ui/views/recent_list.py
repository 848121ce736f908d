"""The projects opened last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.model.folding import fold
from ui.fonts import ui_font
from ui.icons import pixmap
from ui.theme import Theme

ROW = 50
_ENTRY = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class RecentProject:
    """One project of the list; `when` and `progress` are words ("12 / 47"), `missing` where the file is gone."""

    path: Path
    when: str = ""
    progress: str = ""
    missing: bool = False


class RecentList(QListWidget):
    """Return or a click opens a project (`opened`), Delete takes it off the list (`removed`); both carry the path."""

    opened = Signal(object)
    removed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setItemDelegate(_RecentDelegate(theme, self.tr("not found"), self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Recent projects"))
        self.setStyleSheet(f"QListView {{ background: {theme.base}; border: 0; }}")
        self.itemClicked.connect(self._open)
        self.itemActivated.connect(self._open)

    def show_projects(self, projects: Sequence[RecentProject]) -> None:
        """The projects, newest first."""
        self.clear()
        for project in projects:
            item = QListWidgetItem(project.path.stem)
            item.setData(_ENTRY, project)
            state = (
                self.tr("not found") if project.missing else ", ".join(filter(None, (project.when, project.progress)))
            )
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (project.path.stem, state))))
            item.setToolTip(str(project.path))
            self.addItem(item)

    def filter(self, words: str) -> None:
        """Show the projects whose path holds these words, accents and case aside."""
        wanted = fold(words)
        for row in range(self.count()):
            self.item(row).setHidden(wanted not in fold(str(self._project(self.item(row)).path)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentRow()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and row >= 0:
            self.removed.emit(self._project(self.takeItem(row)).path)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and row >= 0:
            self._open(self.item(row))
        else:
            super().keyPressEvent(event)

    def _open(self, item: QListWidgetItem) -> None:
        if not self._project(item).missing:
            self.opened.emit(self._project(item).path)

    def _project(self, item: QListWidgetItem) -> RecentProject:
        found = item.data(_ENTRY)
        assert isinstance(found, RecentProject)
        return found


class _RecentDelegate(QStyledItemDelegate):
    """Name over path on the left, time over progress on the right."""

    def __init__(self, theme: Theme, not_found: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._not_found = not_found

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        project, theme = index.data(_ENTRY), self._theme
        rect, state = QRect(option.rect), option.state
        painter.save()
        self._paint_ground(painter, rect, state=state)
        ink = theme.faint if project.missing else theme.text
        picture = pixmap(
            "file-question-mark" if project.missing else "stamp", theme.faint if project.missing else theme.accent
        )
        painter.drawPixmap(rect.left() + 15, rect.center().y() - 7, picture)
        room = QRectF(rect).adjusted(44, 8, -14, -7)
        right = self._not_found if project.missing else project.when
        cut = room.width() - painter.fontMetrics().horizontalAdvance(max(right, project.progress, key=len)) - 16
        upper, lower = room.adjusted(0, 0, 0, -17), room.adjusted(0, 18, 0, 0)
        self._words(
            painter,
            upper.adjusted(0, 0, cut - room.width(), 0),
            text=project.path.stem,
            colour=ink,
            size=13,
            weight=500,
        )
        self._words(
            painter, lower.adjusted(0, 0, cut - room.width(), 0), text=_short(project.path), colour=theme.muted, size=11
        )
        self._words(painter, upper, text=right, colour=theme.muted, size=11, left=False)
        progress = "–" if project.missing else project.progress
        self._words(painter, lower, text=progress, colour=theme.muted, size=11, left=False)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, *, state: QStyle.StateFlag) -> None:
        theme = self._theme
        if state & QStyle.StateFlag.State_Selected:
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.fillRect(rect, QColor(theme.accent_soft if focused else theme.hover))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(theme.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.hover))
        painter.setPen(QColor(theme.hair))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _words(
        self,
        painter: QPainter,
        room: QRectF,
        *,
        text: str,
        colour: str,
        size: int,
        weight: int = 400,
        left: bool = True,
    ) -> None:
        painter.setFont(ui_font(size, weight))
        painter.setPen(QColor(colour))
        side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, int(room.width()))
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), shown)


def _short(path: Path) -> str:
    """The path with the home folder as a tilde."""
    home = Path.home()
    return f"~/{path.relative_to(home).as_posix()}" if path.is_relative_to(home) else str(path)
