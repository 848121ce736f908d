"""The frozen program: built, held to its size, tried in hostile surroundings, packed."""

import contextlib
import hashlib
import platform
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterator
from pathlib import Path

from catalogues import build_catalogues
from environment import ROOT, Failed, apt_line, install_debian_packages, loads, python, run

FROZEN = ROOT / "dist" / "attache"
LIMIT_MB = 245
UNWRITABLE_HOME = "/proc/attache-no-home"  # nobody can write there, not even root


def freeze() -> None:
    """Build dist/attache and hold it to its size."""
    provide_build_tools()
    build_catalogues()
    python("-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN", "build.spec")
    megabytes = (
        sum(path.lstat().st_size for path in FROZEN.rglob("*") if path.is_file() and not path.is_symlink()) / 1e6
    )
    print(f"dist/attache: {megabytes:.0f} MB (at most {LIMIT_MB})")
    if megabytes > LIMIT_MB:
        raise Failed("The frozen program is too large.")


def provide_build_tools() -> None:
    """On Linux, PyInstaller needs objcopy and Python's shared library, which Debian packs apart."""
    shared = sysconfig.get_config_var("INSTSONAME") or ""
    missing = [] if shutil.which("objcopy") or not sys.platform.startswith("linux") else ["binutils"]
    if ".so" in shared and not loads(shared) and Path(sys.base_prefix) == Path("/usr"):
        missing.append("libpython{}.{}".format(*sys.version_info[:2]))
    if missing and not install_debian_packages(missing):
        raise Failed("Freezing needs more of the system. Install it, then call again:\n    " + apt_line(missing))


def self_test_frozen() -> None:
    """Run the frozen program's self-test offscreen, in the worst surroundings we can make, and on an X server."""
    with moved_to("Attaché à l’essai") as folder:
        program = folder / ("attache.exe" if sys.platform == "win32" else "attache")
        if not sys.platform.startswith("linux"):
            run(program, "self-test", env={"QT_QPA_PLATFORM": "offscreen"})
            return
        hostile = {"QT_QPA_PLATFORM": "offscreen", "HOME": UNWRITABLE_HOME}
        offline = ["unshare", "--net"] if works_offline() else []
        print(
            "self-test, offscreen, home unwritable,",
            "no network" if offline else "network not cut off here",
            flush=True,
        )
        run(*offline, program, "self-test", env=hostile)
        if shutil.which("xvfb-run") is None:
            print("self-test under an X server left out: xvfb-run is not installed")
            return
        print("self-test under Xvfb", flush=True)
        run("xvfb-run", "--auto-servernum", program, "self-test", env={"QT_QPA_PLATFORM": "xcb"})


def works_offline() -> bool:
    """Whether we may start a program in a name space without network."""
    if shutil.which("unshare") is None:
        return False
    return subprocess.run(["unshare", "--net", "true"], capture_output=True, check=False).returncode == 0


@contextlib.contextmanager
def moved_to(name: str) -> Iterator[Path]:
    """The frozen folder, for a while under a name with blanks and accents."""
    elsewhere = FROZEN.parent / name
    shutil.rmtree(elsewhere, ignore_errors=True)
    FROZEN.rename(elsewhere)
    try:
        yield elsewhere
    finally:
        elsewhere.rename(FROZEN)


def archive() -> None:
    """Pack the frozen folder as one file for handing out, with its SHA-256 beside it."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    name = FROZEN.parent / f"attache-{version}-{sys.platform}-{platform.machine().lower()}"
    packed = Path(
        shutil.make_archive(str(name), "zip" if sys.platform == "win32" else "xztar", FROZEN.parent, "attache")
    )
    digest = hashlib.sha256(packed.read_bytes()).hexdigest()
    packed.with_name(packed.name + ".sha256").write_text(f"{digest}  {packed.name}\n", "utf-8")
    print(f"{packed.relative_to(ROOT)}: {packed.stat().st_size / 1e6:.0f} MB")
