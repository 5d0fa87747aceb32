from __future__ import annotations

from app.cli import main


def test_an_office_needs_a_passphrase_as_long_as_everywhere(tmp_path, monkeypatch, capfd):
    folder = tmp_path / "kantor"
    monkeypatch.setenv("TINJAU_DATA", str(folder))
    monkeypatch.setenv("TINJAU_PASSPHRASE", "pendek123")
    assert main(["init", "--office", "Kecamatan Contoh", "--reviewer", "Camat Contoh"]) == 1
    assert "sekurangnya sepuluh huruf" in capfd.readouterr().err
    assert not folder.exists() or not any(folder.iterdir())
