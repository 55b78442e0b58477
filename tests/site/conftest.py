"""What the tests of the built site share."""

import shutil
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1]))

import built


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Return a folder that all workers of this session share."""
    base = tmp_path_factory.getbasetemp()
    return base if worker_id == "master" else base.parent


@pytest.fixture(scope="session")
def site(shared: Path) -> built.Site:
    """Return the site as published below a path of a domain, for example on GitHub Pages."""
    return built.site(shared, "below-a-path", built.BELOW_A_PATH)


@pytest.fixture(scope="session")
def small_site(shared: Path) -> built.Site:
    """Return the site of the small process, as published at the root of a domain."""
    return built.site(shared, "at-the-root", built.AT_THE_ROOT, built.SMALL)


@pytest.fixture(scope="session", params=["ours below a path", "the small one at the root"])
def either_site(request: pytest.FixtureRequest) -> built.Site:
    """Return each of the two."""
    name = {"ours below a path": "site", "the small one at the root": "small_site"}[request.param]
    found: built.Site = request.getfixturevalue(name)
    return found


@pytest.fixture
def published(small_site: built.Site, tmp_path: Path) -> Path:
    """Return a copy of the small project with its finished site and generated pages, that a test may break."""
    return Path(shutil.copytree(small_site.project, tmp_path / "project", copy_function=shutil.copy2))
