#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write the index of the bundled model definitions.

The program lists the definitions it has without reading any of them: a key file
with a group per definition tells what the list shows. Its members are those of
the definition itself, so nothing has to be kept in step by hand.

usage: index-models.py OUTPUT DEFINITION...
"""
import json
import pathlib
import sys

MEMBERS = ('id', 'version', 'name', 'publisher', 'summary')


def escape(value):
    """A value as GKeyFile reads it."""
    value = value.replace('\\', '\\\\').replace('\n', '\\n').replace('\t', '\\t').replace('\r', '\\r')
    return '\\s' + value[1:] if value.startswith(' ') else value


def describe(path):
    definition = json.loads(path.read_text(encoding='utf-8'))
    lines = [f'[{path.name}]']
    lines += [f'{member}={escape(definition.get(member, ""))}' for member in MEMBERS]
    return '\n'.join(lines) + '\n'


def main():
    output, *definitions = sys.argv[1:]
    text = '\n'.join(describe(pathlib.Path(definition)) for definition in definitions)
    pathlib.Path(output).write_text(text, encoding='utf-8')


if __name__ == '__main__':
    main()
