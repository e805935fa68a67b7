#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the walls of the house: no folder of src includes what stands after it.

The build already keeps a layer from linking what it may not see; this catches
headers, which need no linking, and the toolkit outside the window.
"""
import pathlib
import re
import sys

LAYERS = ['base', 'model', 'assessment', 'scoring', 'plan', 'words', 'chart', 'exchange', 'cli', 'app']
# The two faces stand beside each other: neither sees the other.
HIDDEN = {'app': {'cli'}, 'cli': {'app'}}
# What only some layers may see of the outside.
OUTSIDE = {
    re.compile(r'^(gtk/|gdk/|gsk/|adwaita)'): {'app'},
    re.compile(r'^(cairo|pango/)'): {'chart', 'exchange', 'cli', 'app'},
    re.compile(r'^libical/'): {'exchange'},
}
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]')


def faults_of_line(layer, line):
    match = INCLUDE.match(line)
    if not match:
        return
    mark, name = match.groups()
    if '../' in name:
        yield 'includes by a relative path'
    first = name.split('/')[0]
    if mark == '"' and '/' in name and first in LAYERS:
        if LAYERS.index(first) > LAYERS.index(layer) or first in HIDDEN.get(layer, ()):
            yield f'{layer} includes {first}, which stands after it'
    if mark == '"' and '/' not in name and name != 'config.h' and not name.endswith('-resources.h'):
        yield 'includes are written from src/'
    for pattern, allowed in OUTSIDE.items():
        if pattern.match(name) and layer not in allowed:
            yield f'{layer} must not see <{name}>'


def faults_of_file(path, layer):
    text = path.read_text(encoding='utf-8')
    if not text.startswith('/* SPDX-License-Identifier: GPL-3.0-or-later */\n'):
        yield 1, 'does not begin with its licence'
    if path.suffix == '.h' and '#pragma once' not in text:
        yield 1, 'header without #pragma once'
    if layer in ('words', 'chart', 'exchange') and re.search(r'glib/gi18n', text):
        yield 1, 'takes its texts from the process, not from a catalogue'
    for number, line in enumerate(text.splitlines(), 1):
        for fault in faults_of_line(layer, line):
            yield number, fault


def check(src):
    n_files = 0
    faults = []
    for layer in LAYERS:
        for path in sorted((src / layer).rglob('*.[ch]')):
            n_files += 1
            faults += [f'{path}:{number}: {fault}' for number, fault in faults_of_file(path, layer)]
    return n_files, faults


def self_test():
    """The lint must see what it is there for."""
    assert list(faults_of_line('model', '#include "scoring/seral-result.h"'))
    assert list(faults_of_line('model', '#include "../base/seral-json.h"'))
    assert list(faults_of_line('chart', '#include <gtk/gtk.h>'))
    assert list(faults_of_line('cli', '#include "app/seral-session.h"'))
    assert not list(faults_of_line('app', '#include <gtk/gtk.h>'))
    assert not list(faults_of_line('scoring', '#include "model/seral-model.h"'))


def main():
    self_test()
    n_files, faults = check(pathlib.Path(sys.argv[1]))
    for fault in faults:
        print(fault)
    if n_files == 0:
        print('no source file was found')
    return 1 if faults or n_files == 0 else 0


if __name__ == '__main__':
    sys.exit(main())
