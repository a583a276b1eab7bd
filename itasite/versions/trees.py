"""What lies at a path of a version. A missing object is an error, a missing name is None."""

from __future__ import annotations

import stat

from dulwich.objects import Commit, ObjectID, Tree
from dulwich.repo import Repo


def tree_at(repo: Repo, commit: bytes) -> Tree:
    """The tree of a commit; KeyError or ValueError where it is damaged."""
    found = repo[ObjectID(commit)]
    tree = repo[found.tree] if isinstance(found, Commit) else found
    if not isinstance(tree, Tree):
        raise ValueError("no tree")
    return tree


def entry_in(repo: Repo, tree: Tree, path: bytes) -> tuple[int, ObjectID] | None:
    """Mode and name of the file or folder at `path`; None if there is none."""
    mode, entry = stat.S_IFDIR, tree.id
    for part in path.split(b"/"):
        if not stat.S_ISDIR(mode):
            return None
        found = tree if entry == tree.id else repo[entry]
        if not isinstance(found, Tree):
            raise ValueError("no tree")
        if part not in found:
            return None
        found_mode, entry = found[part]
        mode = found_mode
    return mode, entry


def ancestors(repo: Repo, commit: ObjectID) -> set[ObjectID]:
    """A commit and all before it. By parents alone: the clocks of two machines differ."""
    found: set[ObjectID] = set()
    ahead = [commit]
    while ahead:
        one = ahead.pop()
        if one not in found:
            found.add(one)
            ahead.extend(repo.get_parents(one))
    return found


def bases(repo: Repo, mine: ObjectID, theirs: ObjectID) -> set[ObjectID]:
    """The newest versions that both know; several where two machines were joined crosswise."""
    common = ancestors(repo, mine) & ancestors(repo, theirs)
    return common - {parent for one in common for parent in repo.get_parents(one)}
