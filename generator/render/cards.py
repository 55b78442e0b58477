"""Pictures made of words: the preview that other sites show of a section, and the icons of the site.

Drawn with the fonts in ``templates/fonts``; the same words make the same bytes.
"""

import io
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from html import unescape

from PIL import Image, ImageDraw, ImageFont

from generator.errors import Place, Problem, TemplateError
from generator.render.addresses import START
from generator.render.edition import Edition
from generator.render.navigation import navigation

WIDTH, HEIGHT = 1200, 630
TITLE, TEXT = "SourceSerifPro-Semibold.ttf", "SourceSerifPro-Regular.ttf"
SHORT = 22  # letters of a title that can be large
GROUND, LINE, PAPER, GOLD, SOFT = "#11293b", "#8fb8cf", "#f3efe4", "#e9b44c", "#c3d2dc"
FINE, STEPS = 4, 240  # how much larger the mark is drawn than shown; of how many dots a curve is
MARGIN, MEASURE, LEADING = 80, 660, 1.2  # from the edges; how wide words may run; from line to line
CURVES = ((8, 12), (16, 12), (24, 20))  # the mark: where its curves begin and end, on a field of 32 by 32
START_CARD = "start"


def sections(edition: Edition) -> Mapping[str, tuple[str, str]]:
    """Return for every page of the menu the name of its card and the title on it."""
    found: dict[str, tuple[str, str]] = {START.page: (START_CARD, edition.text(edition.catalogue.site.title))}
    for entry in navigation(edition)[1:]:
        ((title, inner),) = entry.items()
        pages = [_slug(path) for path in _paths(inner)]
        for page in pages:
            found[page] = (_key(pages[0]), unescape(title))
    return found


def card_of(known: Mapping[str, tuple[str, str]], slug: str) -> str:
    """Return the name of the card of the page ``slug``: its section's, or that of a page of the same kind."""
    if slug in known:
        return known[slug][0]
    kind = slug.split("/", maxsplit=1)[0]
    return next((key for page, (key, _) in known.items() if page.split("/")[0] == kind), START_CARD)


def card(edition: Edition, title: str, fonts: Mapping[str, bytes]) -> bytes:
    """Return the preview of the section ``title`` as PNG. Raises TemplateError when a font is missing."""
    site = edition.catalogue.site
    for name in (TITLE, TEXT):
        if name not in fonts:
            raise TemplateError([Problem(Place(f"fonts/{name}", 1, 1), "template/missing", "font", name=name)])
    name = edition.text(site.title)
    return _card("" if title == name else name, title, edition.text(site.tagline), fonts[TITLE], fonts[TEXT])


@cache
def icon(size: int, form: str = "PNG") -> bytes:
    """Return the mark of the site as an icon of ``size`` pixels."""
    return _file(_mark(size), form)


@cache
def _card(kicker: str, title: str, line: str, bold: bytes, plain: bytes) -> bytes:
    image = Image.new("RGB", (WIDTH, HEIGHT), GROUND)
    image.paste(_mark(HEIGHT - 2 * MARGIN), (WIDTH - HEIGHT + 2 * MARGIN + 20, MARGIN))
    drawing = ImageDraw.Draw(image)
    small, large = _face(plain, 34), _face(bold, 84 if len(title) < SHORT else 66)
    drawing.text((MARGIN, MARGIN), kicker, font=small, fill=GOLD)
    _write(drawing, _balanced(title, large), large, 170, PAPER)
    below = _balanced(line, small)
    _write(drawing, below, small, HEIGHT - MARGIN - round(len(below) * small.size * LEADING), SOFT)
    return _file(image, "PNG")


def _write(
    drawing: ImageDraw.ImageDraw, lines: Iterable[str], face: ImageFont.FreeTypeFont, top: int, colour: str
) -> None:
    for number, words in enumerate(lines):
        drawing.text((MARGIN, top + round(number * face.size * LEADING)), words, font=face, fill=colour)


@cache
def _mark(size: int) -> Image.Image:
    """Return the mark of the site: three points on the left, what became of them on the right."""
    image = Image.new("RGB", (size * FINE, size * FINE), GROUND)
    drawing, unit = ImageDraw.Draw(image), size * FINE / 32
    for start, end in CURVES:
        for part in (step / STEPS for step in range(STEPS + 1)):
            _dot(drawing, 8 + 16 * part, start + (end - start) * part * part * (3 - 2 * part), 1, unit, LINE)
    for start, end in CURVES:
        _dot(drawing, 8, start, 3, unit, PAPER)
        _dot(drawing, 24, end, 3, unit, GOLD)
    return image.resize((size, size), Image.Resampling.LANCZOS)


def _dot(drawing: ImageDraw.ImageDraw, x: float, y: float, radius: float, unit: float, colour: str) -> None:
    box = [(x - radius) * unit, (y - radius) * unit, (x + radius) * unit, (y + radius) * unit]
    drawing.ellipse(box, fill=colour)


def _balanced(text: str, face: ImageFont.FreeTypeFont) -> tuple[str, ...]:
    """Return ``text`` in as few lines as fit the measure, and these as even as words allow."""
    found = tuple(_lines(text, face, MEASURE))
    for width in range(MEASURE, MEASURE // 2, -20):
        narrower = tuple(_lines(text, face, width))
        if len(narrower) > len(found):
            break
        found = narrower
    return found


def _lines(text: str, face: ImageFont.FreeTypeFont, width: float) -> Iterator[str]:
    """Yield ``text`` in lines that are at most ``width`` wide where words allow it."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and face.getlength(longer) > width:
            yield line
            longer = word
        line = longer
    yield line


def _face(font: bytes, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(io.BytesIO(font), size, layout_engine=ImageFont.Layout.BASIC)


def _file(image: Image.Image, form: str) -> bytes:
    out = io.BytesIO()
    if form == "ICO":
        image.save(out, form)
    else:
        image.quantize(64, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(out, form)
    return out.getvalue()


def _paths(inner: object) -> Iterator[str]:
    """Yield the files of a menu entry and of all entries below it."""
    if isinstance(inner, str):
        yield inner
    elif isinstance(inner, list):
        for entry in inner:
            for below in entry.values():
                yield from _paths(below)


def _slug(path: str) -> str:
    return path.removesuffix("index.md")


def _key(slug: str) -> str:
    kind, *rest = slug.rstrip("/").split("/")
    return "-".join([kind, *rest[:1]]) if kind == "schemes" else kind
