#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line needs no toolkit and no display."""
import re
import shutil
import subprocess
import unittest

from support import CLI, CliTest, main

TOOLKIT = re.compile(r'lib(gtk|adwaita|gdk|gsk|epoxy|wayland|GL|EGL)')


class Link(CliTest):
    def test_needed(self):
        """What it asks for itself."""
        if not shutil.which('readelf'):
            raise unittest.SkipTest('readelf is not installed')
        text = subprocess.run(['readelf', '-d', CLI], capture_output=True, text=True, check=True).stdout
        needed = re.findall(r'\(NEEDED\).*\[(.*)\]', text)
        self.assertTrue(any(name.startswith('libgio') for name in needed), needed)
        self.assertEqual([name for name in needed if TOOLKIT.match(name)], [])

    def test_loaded(self):
        """What comes along with that."""
        if not shutil.which('ldd'):
            raise unittest.SkipTest('ldd is not installed')
        text = subprocess.run(['ldd', CLI], capture_output=True, text=True, check=True).stdout
        loaded = [line.split()[0] for line in text.splitlines()]
        self.assertTrue(any(name.startswith('libcairo') for name in loaded), loaded)
        self.assertEqual([name for name in loaded if TOOLKIT.match(name)], [])


if __name__ == '__main__':
    main()
