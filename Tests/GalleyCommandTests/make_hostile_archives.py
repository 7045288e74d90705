#!/usr/bin/env python3
"""Writes archives that mean harm, each of a kind of its own: make_hostile_archives.py FOLDER

Needs nothing but Python's standard library, and gives the same bytes each time. What is to become of each stands in the
tables of HostileArchives, by the file's name.
"""
import pathlib
import sys

sys.dont_write_bytecode = True

from hostile import bombs, compressed, names, others, tars, webs, zips  # noqa: E402, F401
from hostile.making import made  # noqa: E402

folder = pathlib.Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
for name, make in made.items():
    (folder / name).write_bytes(make())
