"""The screens that pages are looked at on: sizes in CSS pixels, and modes as options of a browser context."""

from typing import Any

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}
MODES: dict[str, dict[str, Any]] = {
    "desktop light": {"viewport": DESKTOP, "color_scheme": "light"},
    "desktop dark": {"viewport": DESKTOP, "color_scheme": "dark"},
    "phone light": {"viewport": PHONE, "color_scheme": "light", "has_touch": True},
    "phone dark": {"viewport": PHONE, "color_scheme": "dark", "has_touch": True},
}
