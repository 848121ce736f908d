"""Choosing a row by program in a list that takes several."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QAbstractItemView

_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


def choose_alone(view: QAbstractItemView, index: QModelIndex) -> None:
    """Make a row current and choose it alone; the view's own way heeds whichever of Ctrl and Shift is held just now."""
    view.selectionModel().setCurrentIndex(index, _ALONE)
