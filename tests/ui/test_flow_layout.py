from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from ui.flow_layout import FlowLayout


def test_what_does_not_fit_goes_on_below(qtbot):
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    buttons = [QPushButton(f"tombol {n}") for n in range(4)]
    for one in buttons:
        one.setFixedSize(80, 20)
        flow.addWidget(one)
    box.resize(180, 200)
    box.show()
    assert [(one.x(), one.y()) for one in buttons] == [(0, 0), (84, 0), (0, 24), (84, 24)]
    assert flow.heightForWidth(180) == 44
    assert flow.heightForWidth(1000) == 20
    buttons[0].hide()
    assert flow.heightForWidth(260) == 20
    flow.takeAt(0)
    assert flow.count() == 3
