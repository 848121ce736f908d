"""The environments: made, filled from a lock each, and .venv given the system libraries Qt needs."""

import ctypes
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
INTERPRETER = "Scripts/python.exe" if sys.platform == "win32" else "bin/python"
PYTHON = VENV / INTERPRETER
STAMP = "attache-stamp.json"
LOCKS = ROOT / "requirements"

QT_PACKAGES = ["libgl1", "libegl1", "libglib2.0-0", "libfontconfig1", "libxkbcommon0", "libdbus-1-3"]
WINDOW_PACKAGES = {  # one library each of the X11 and Wayland window systems, and the package that holds it
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
PROBE = "import PySide6.QtWidgets, PySide6.QtNetwork"


class Failed(Exception):
    """A step did not succeed; the message is for the terminal, empty if the step has spoken for itself."""


def run(*command: object, env: dict[str, str] | None = None) -> None:
    """Run one of our own tools from the project folder; raise Failed if it fails."""
    words = [str(word) for word in command]
    surroundings = os.environ | {"PYTHONUTF8": "1"} | (env or {})
    if subprocess.run(words, cwd=ROOT, env=surroundings, check=False).returncode != 0:
        raise Failed


def python(*arguments: object, env: dict[str, str] | None = None) -> None:
    """Run the environment's Python."""
    run(PYTHON, *arguments, env=env)


def lock_digest(name: str) -> str:
    """The fingerprint of a lock file under this Python and machine."""
    here = f"{sys.version_info[:2]} {platform.machine()}".encode()
    return hashlib.sha256((LOCKS / f"{name}.lock").read_bytes() + here).hexdigest()


def set_up(lock: str, folder: Path = VENV) -> None:
    """Make an environment hold what the lock names (.venv: "run" or "dev"); costs nothing when it already does."""
    python_there, stamp_file = folder / INTERPRETER, folder / STAMP
    stamp = json.loads(stamp_file.read_text("utf-8")) if stamp_file.exists() and python_there.exists() else {}
    if any(stamp.get(name) == lock_digest(name) for name in {lock, "dev"}):
        return
    if not works(python_there, "import sys; sys.exit(sys.version_info[:2] != " + repr(sys.version_info[:2]) + ")"):
        print(f"Making {folder.name} …", flush=True)
        pip = make_venv(folder)
    else:
        pip = pip_of_venv(python_there)
    stamp_file.unlink(missing_ok=True)
    print(f"Installing what requirements/{lock}.lock names (a minute the first time) …", flush=True)
    how = ["-qq", "--disable-pip-version-check", "--require-hashes", *([] if folder == VENV else ["--no-compile"])]
    run(*pip, "install", *how, "-r", LOCKS / f"{lock}.lock")
    if folder == VENV:
        provide_qt_libraries()
    stamp_file.write_text(json.dumps({lock: lock_digest(lock)}), "utf-8")


def works(interpreter: Path, code: str) -> bool:
    """Whether an interpreter exists and runs the code without an error."""
    if not interpreter.exists():
        return False
    return subprocess.run([interpreter, "-c", code], capture_output=True, check=False).returncode == 0


def make_venv(folder: Path) -> list[object]:
    """Make an environment afresh and return the command of a pip that installs into it."""
    try:
        venv.create(folder, clear=True, with_pip=True, symlinks=sys.platform != "win32")
    except (subprocess.CalledProcessError, ImportError):  # Debian without python3-venv has no ensurepip
        venv.create(folder, clear=True, with_pip=False, symlinks=sys.platform != "win32")
    return pip_of_venv(folder / INTERPRETER)


def pip_of_venv(python_there: Path) -> list[object]:
    """The environment's own pip, or the system's working on the environment."""
    if works(python_there, "import pip"):
        return [python_there, "-m", "pip"]
    if works(Path(sys.executable), "import pip"):
        return [sys.executable, "-m", "pip", "--python", python_there]
    if install_debian_packages(["python3-pip"]):
        return pip_of_venv(python_there)
    raise Failed("Python has no pip here. Install it, then call again:\n    " + apt_line(["python3-pip"]))


def provide_qt_libraries() -> None:
    """Install the system libraries Qt needs where we may, else name the line that does it."""
    missing_for_window = [package for library, package in WINDOW_PACKAGES.items() if not loads(library)]
    if works(PYTHON, PROBE) and not missing_for_window:
        return
    wanted = QT_PACKAGES + missing_for_window
    if install_debian_packages(wanted) and works(PYTHON, PROBE):
        return
    if not works(PYTHON, PROBE):
        raise Failed(
            "Qt does not load: system libraries are missing. Install them, then call again:\n    " + apt_line(wanted)
        )
    print(
        "Note: a window under X11 or Wayland may need system libraries that are missing here:\n    " + apt_line(wanted)
    )


def loads(library: str) -> bool:
    """Whether a shared library of the system is there; always so outside Linux."""
    if not sys.platform.startswith("linux"):
        return True
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_debian_packages(packages: list[str]) -> bool:
    """Install packages when root on a Debian-like system; say whether it was tried and worked."""
    if sys.platform == "win32" or os.geteuid() != 0 or shutil.which("apt-get") is None:
        return False
    print("Installing system packages:", *packages, flush=True)
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    if (
        subprocess.run(install, env=quiet, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode
        == 0
    ):
        return True
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
    return subprocess.run(install, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode == 0


def apt_line(packages: list[str]) -> str:
    """The line to paste on a Debian-like system."""
    return "sudo apt-get install --no-install-recommends " + " ".join(packages)


def renew_locks() -> None:
    """Renew the lock files: newest versions our bounds allow, every system, hashes, no address of any registry."""
    with tempfile.TemporaryDirectory() as scratch:
        venv.create(scratch, with_pip=True, symlinks=sys.platform != "win32")
        tools = Path(scratch) / PYTHON.parent.name
        run(tools / PYTHON.name, "-m", "pip", "install", "-qq", "uv")
        shape = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--no-annotate"]
        shape += ["--no-emit-index-url", "--no-emit-find-links", "--upgrade", "--quiet"]
        sources: dict[str, list[object]] = {
            "dev": ["--group", "dev", "pyproject.toml"],
            "run": ["--constraint", LOCKS / "dev.lock", "pyproject.toml"],
            "readers": [LOCKS / "readers.in"],
        }
        for name, source in sources.items():
            run(tools / "uv", "pip", "compile", *shape, *source, "--output-file", LOCKS / f"{name}.lock")
