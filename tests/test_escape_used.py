"""Text that others wrote is escaped in `escape/` and nowhere else."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

PACKAGE = Path(__file__).parent.parent / "plugins" / "milepost"
ESCAPING = PACKAGE / "escape"
OTHERS = [path for path in sorted(PACKAGE.rglob("*.py")) if ESCAPING not in path.parents]
TEMPLATES = sorted((PACKAGE / "theme" / "templates").rglob("*.html"))
FOREIGN = {"escape", "quoteattr", "Markup", "bleach"}
"""What the standard library and others offer for it."""
BY_HAND = re.compile(
    r"&(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);"  # HTML
    r"|%0[AD]|%25|%2C|%3A|^::([a-z]|$)"  # workflow commands
    r"|\\\\u00(3c|3e|26)|<\\\\/"  # JSON in a script
    r"|<U\+"  # a terminal
    r"|^'=|\\\\\\1",  # CSV, Markdown
    re.IGNORECASE,
)
MEANING = {"<", ">", "&", '"', "%", "`", "|", "\\", "=", "@"}
OURS = {"super()", "page.meta.kept", "base_url"}
"""What others have written as HTML before a template prints it."""
CLEANED = {
    "page.content": "cleaned HTML",
    "m.linked": "JSON of `escape.script`",
    "m.minimap": "our own drawing",
    "icons[name]": "our own icons",
}
"""What templates may print as it is."""


def escaped_by_hand(tree: ast.AST) -> Iterator[str]:
    """Yield what looks like escaping: an imported function, a written entity, a sign replaced by something longer."""
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(module="html" | "xml.sax.saxutils" | "markupsafe" | "cgi", names=names):
                yield from (f"imports {name.name}" for name in names if name.name in FOREIGN)
            case ast.Import(names=names):
                yield from (f"imports {name.name}" for name in names if name.name in {"html", "markupsafe"})
            case ast.Constant(value=str(text)) if BY_HAND.search(text):
                yield f"writes {text!r}"
            case ast.Call(
                func=ast.Attribute(attr="replace"), args=[ast.Constant(value=sign), ast.Constant(value=text)]
            ):
                if sign in MEANING and text not in {"", " ", "'", "/"}:
                    yield f"replaces {sign!r}"


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_is_escaped_by_hand(path: Path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for docstring in (node.body for node in ast.walk(tree) if isinstance(node, ast.Module | ast.FunctionDef)):
        if docstring and isinstance(docstring[0], ast.Expr) and isinstance(docstring[0].value, ast.Constant):
            docstring[0].value.value = ""
    assert list(escaped_by_hand(tree)) == []


@pytest.mark.parametrize(
    "code",
    [
        "from html import escape",
        "import html",
        "from markupsafe import Markup",
        "text = '&lt;b&gt;'",
        "text.replace('<', '(')",
        "text.replace('%', '%25')",
        "print('::error file=a::b')",
        "print(f'::error file={a}::b')",
        "json.replace('</', '<\\\\\\\\/')",
        'cell = "\'=" + text',
    ],
)
def test_the_search_finds_escaping_by_hand(code: str):
    assert list(escaped_by_hand(ast.parse(code)))


@pytest.mark.parametrize("part", ["site", "pages", "theme"])
def test_what_makes_pages_writes_json_only_as_scripts_need_it(part: str):
    written = [path.name for path in (PACKAGE / part).rglob("*.py") if "json.dump" in path.read_text(encoding="utf-8")]
    assert written == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_escapes_everything_but_what_is_clean(path: Path):
    assert list(printed_as_it_is(Environment(autoescape=True).parse(path.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize(
    "text",
    [
        "{{ m.title }}",
        "{% autoescape true %}{{ m.title|safe }}{% endautoescape %}",
        "{% autoescape false %}{{ m.title }}{% endautoescape %}",
        "{% if m.a %}{{ m.title|upper }}{% endif %}",
        "{% macro a(b) %}{{ b }}{% endmacro %}",
    ],
)
def test_the_search_finds_what_a_template_does_not_escape(text: str):
    assert list(printed_as_it_is(Environment(autoescape=True).parse(text)))


def printed_as_it_is(node: nodes.Node, *, escapes: bool = False) -> Iterator[str]:
    """Yield the expressions of a template that reach the page as they are."""
    if isinstance(node, nodes.ScopedEvalContextModifier):
        escapes = any(option.key == "autoescape" and option.value.as_const() is True for option in node.options)
    if isinstance(node, nodes.Filter) and node.name == "safe" and said(node.node) not in CLEANED:
        yield said(node.node)
    if isinstance(node, nodes.Output) and not escapes:
        yield from (said(part) for part in node.nodes if not is_escaped(part))
    for inner in node.iter_child_nodes():
        yield from printed_as_it_is(inner, escapes=escapes)


def is_escaped(part: nodes.Expr) -> bool:
    if isinstance(part, nodes.Filter):
        return part.name in {"e", "safe"} or (part.name == "url" and isinstance(part.node, nodes.Const))
    return isinstance(part, nodes.TemplateData) or said(part) in OURS


def said(part: nodes.Expr) -> str:
    """A simple expression, as its template has it."""
    match part:
        case nodes.Name(name=name):
            return name
        case nodes.Getattr(node=of, attr=name):
            return f"{said(of)}.{name}"
        case nodes.Getitem(node=of, arg=nodes.Name(name=name)):
            return f"{said(of)}[{name}]"
        case nodes.Call(node=of, args=[]):
            return f"{said(of)}()"
    return type(part).__name__
