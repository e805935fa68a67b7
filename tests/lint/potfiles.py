#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file with a string to translate stands in po/POTFILES.in, and no other."""
import pathlib
import re
import sys

MARKED_C = re.compile(r'(?<![A-Za-z_])(_|N_|C_|NC_|ngettext|g_dgettext|g_dpgettext2?|seral_text|seral_ptext|seral_ntext)\s*\(\s*[^)]*"')
MARKED_UI = re.compile(r'translatable="yes"')
MARKED_DESKTOP = re.compile(r'^(Name|Comment|Keywords|GenericName)=', re.M)


READ = ('.c', '.ui', '.in')


def has_strings(path):
    if path.suffix not in READ:
        return False
    text = path.read_text(encoding='utf-8')
    if path.suffix == '.c':
        return bool(MARKED_C.search(text))
    if path.suffix == '.ui':
        return bool(MARKED_UI.search(text))
    if path.name.endswith('.desktop.in'):
        return bool(MARKED_DESKTOP.search(text))
    if path.name.endswith(('.metainfo.xml.in', '.gschema.xml.in', '.mime.xml.in')):
        return True
    return False


def main():
    root = pathlib.Path(sys.argv[1])
    listed = {line for line in (root / 'po' / 'POTFILES.in').read_text().split('\n')
              if line and not line.startswith('#')}
    found = {str(path.relative_to(root)) for folder in ('src', 'data')
             for path in sorted((root / folder).rglob('*')) if path.is_file() and has_strings(path)}
    for name in sorted(found - listed):
        print(f'{name}: has strings, but is not in po/POTFILES.in')
    for name in sorted(name for name in listed - found if not name.startswith('data/models/')):
        print(f'{name}: is in po/POTFILES.in, but has no strings or does not exist')
    return 1 if (found ^ {name for name in listed if not name.startswith('data/models/')}) else 0


if __name__ == '__main__':
    sys.exit(main())
