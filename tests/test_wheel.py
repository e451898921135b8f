"""The wheel, as a stranger gets it: built from the tracked files, installed alone, and used.

No torch is installed: all but snippets and devices must work without it.
"""

import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from flashmind import __version__

pytestmark = pytest.mark.xdist_group("wheel")  # one worker, so that it is built once

ROOT = Path(__file__).resolve().parents[1]
OFFLINE = re.compile(
    "ConnectionError|ConnectTimeout|ReadTimeout|ProxyError|new connection|resolution|unreachable"
)
"""What pip says where it reaches no package index."""


@dataclass(frozen=True, slots=True)
class Built:
    """The tracked files, and what was built from a clean copy of them."""

    tracked: tuple[str, ...]
    sdist: Path
    wheel: Path


@dataclass(frozen=True, slots=True)
class Installed:
    """A virtual environment with the wheel, and a collection that was made with it."""

    python: Path
    program: Path
    folder: Path

    def run(self, *arguments: str, keys: str = "") -> "subprocess.CompletedProcess[str]":
        """Run `flashmind ARGUMENTS` in the collection, KEYS being all that it can read."""
        return subprocess.run(
            [self.program, *arguments], cwd=self.folder, env=clean(), input=keys,
            capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip


def clean() -> dict[str, str]:
    """Return the environment without what would lead Python or flashmind back to the checkout."""
    foreign = ("PYTHON", "FLASHMIND", "VIRTUAL_ENV", "COV")
    return {name: value for name, value in os.environ.items() if not name.startswith(foreign)}


def done(*command: str | Path, cwd: Path = ROOT) -> str:
    ran = subprocess.run(
        command, cwd=cwd, env=clean(), capture_output=True, encoding="utf-8", check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the source archive, and the wheel from that archive."""
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("no git checkout: which files belong to the project is not known")
    tracked = done("git", "ls-files", "-z").split("\0")[:-1]
    copy, out = tmp_path_factory.mktemp("checkout"), tmp_path_factory.mktemp("dist")
    for name in tracked:
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, copy / name)
    done(sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(copy))
    [sdist], [wheel] = out.glob("*.tar.gz"), out.glob("*.whl")
    return Built(tuple(tracked), sdist, wheel)


@pytest.fixture(scope="session")
def installed(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Install the wheel and what it needs into an empty environment; start a collection."""
    place = tmp_path_factory.mktemp("venv")
    done(sys.executable, "-m", "venv", "--without-pip", place)
    binaries = place / ("Scripts" if os.name == "nt" else "bin")
    pip = (sys.executable, "-m", "pip", "--python", binaries / "python", "install", "--quiet")
    ran = subprocess.run(
        [*pip, built.wheel], env=clean(), capture_output=True, encoding="utf-8", check=False
    )
    if ran.returncode and OFFLINE.search(ran.stderr) and "CI" not in os.environ:
        pytest.skip("pip reaches no package index")
    assert ran.returncode == 0, ran.stderr
    folder = tmp_path_factory.mktemp("collection")
    new = Installed(binaries / "python", binaries / "flashmind", folder)
    assert new.run("init").returncode == 0
    assert new.run("build").returncode == 0
    return new


def test_the_wheel_holds_the_package_its_templates_and_no_more(built: Built) -> None:
    with zipfile.ZipFile(built.wheel) as wheel:
        names = {name for name in wheel.namelist() if ".dist-info/" not in name}
    package = {name for name in built.tracked if name.startswith("flashmind/")}
    templates = {f"flashmind/{name}" for name in built.tracked if name.startswith("templates/")}
    assert names == package | templates
    assert "flashmind/py.typed" in names
    assert "flashmind/templates/anki/front.html" in names


def test_the_source_archive_holds_all_but_the_checkouts_own_files(built: Built) -> None:
    with tarfile.open(built.sdist) as archive:
        names = {member.name.split("/", 1)[1] for member in archive if member.isfile()}
    assert set(built.tracked) - names <= {".ci/run", ".gitignore"}
    assert names - set(built.tracked) == {"PKG-INFO"}


def test_it_runs_from_the_environment_without_torch(installed: Installed) -> None:
    script = (
        "import flashmind, importlib.util as u; print(flashmind.__file__, u.find_spec('torch'))"
    )
    file, torch = done(installed.python, "-c", script, cwd=installed.folder).split()
    assert Path(file).is_relative_to(installed.python.parent.parent)
    assert torch == "None"
    assert installed.run("--version").stdout == f"flashmind, version {__version__}\n"


IMPORT_ALL = """
import sys
from importlib import import_module
for name in sys.argv[1:]:
    try:
        import_module(name)
    except ModuleNotFoundError as error:
        print(error.name)
"""


def test_the_wheel_names_all_that_it_needs(installed: Installed, built: Built) -> None:
    """A package that only the developers' environment holds is missed here; torch is an extra."""
    modules = [
        name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for name in built.tracked
        if re.fullmatch(r"flashmind/.+(?<!__main__)\.py", name)
    ]
    assert len(modules) > 100
    missing = done(installed.python, "-c", IMPORT_ALL, *modules, cwd=installed.folder)
    assert set(missing.split()) <= {"torch"}


def test_check_proves_what_it_can_without_torch(installed: Installed) -> None:
    checked = installed.run("check")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "exact" in checked.stdout
    assert "Traceback" not in checked.stderr


def test_verify_says_what_a_device_needs(installed: Installed) -> None:
    verified = installed.run("verify", "--device", "cpu", "-ln(0.1) = 2.302")
    assert (verified.returncode, "truncated" in verified.stdout) == (0, True)
    assert verified.stderr == "torch: torch is not installed: pip install 'flashmind[verify]'\n"


def test_an_anki_package_is_written(installed: Installed) -> None:
    exported = installed.run("export", "anki", "-o", "x.apkg")
    assert exported.returncode == 0, exported.stderr
    with zipfile.ZipFile(installed.folder / "x.apkg") as package:
        assert package.testzip() is None
        assert "collection.anki2" in package.namelist()


@pytest.mark.parametrize(("name", "start"), [("q.pdf", b"%PDF"), ("q.html", b"<!DOCTYPE html>")])
def test_a_quiz_is_printed(installed: Installed, name: str, start: bytes) -> None:
    made = installed.run("quiz", "make", "-o", name)
    assert made.returncode == 0, made.stderr
    assert (installed.folder / name).read_bytes().lower().startswith(start.lower())


def test_a_review_by_lines(installed: Installed) -> None:
    unheard = installed.run("review", "--plain")
    assert (unheard.returncode, unheard.stderr) == (0, "")
    assert "0 answers stored" in unheard.stdout
    graded = installed.run("review", "--plain", keys="\n3\n")
    assert (graded.returncode, graded.stderr) == (0, "")
    assert "1 answer stored" in graded.stdout
    assert "0 due tomorrow" not in graded.stdout
