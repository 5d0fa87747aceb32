"""One screenshot to draw: whose, on what, with which text, and what should be found in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Post:
    """One screenshot to draw and what the rule pack is expected to see in its text."""

    number: int
    look: str
    """facebook, instagram, tiktok, x, whatsapp_status, whatsapp_chat, youtube or threads."""
    text: str
    posted: str | None
    """ISO minute in WIB; ``None`` where the screen shows only a relative time."""
    shot: str
    """ISO second in WIB at which the screenshot was taken; becomes the file name."""
    expect: tuple[str, ...] = ()
    protected: tuple[str, ...] = ()
    note: str = ""
    dark: bool = False
    width: int = 720
    picture: bool = False
    relative: str = ""
    comments: tuple[tuple[int, str], ...] = ()
    kind: str = "png"
    no_finding: bool = False
    """Nothing may be marked kuat or tinjau."""
    title: str = ""

    @property
    def name(self) -> str:
        """Return the display name."""
        return f"Pegawai Contoh {self.number:03d}"

    @property
    def account(self) -> str:
        """Return the handle without ``@``; X knows no dots in handles."""
        between = "_" if self.look == "x" else "."
        return f"akun{between}contoh{self.number:02d}"

    @property
    def platform(self) -> str:
        """Return the platform's id."""
        return self.look.partition("_")[0]

    @property
    def file(self) -> str:
        """Return a file name as phones give them."""
        day, _, clock = self.shot.partition("T")
        day, clock = day.replace("-", ""), clock.replace(":", "")
        suffix = {"png": "png", "jpeg": "jpg", "webp": "webp"}[self.kind]
        if self.look == "whatsapp_chat" and self.kind == "jpeg":
            return f"IMG-{day}-WA{self.number:04d}_contoh-{self.number:02d}.{suffix}"
        return f"Screenshot_{day}-{clock}_contoh-{self.number:02d}.{suffix}"
