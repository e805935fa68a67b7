#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hold schema and loader against each other on thousands of definitions.

A definition that has every member of the format is changed in one place after the
other: a member is left out, renamed, or given a value of another type or range.
What the schema refuses the loader must refuse. What the schema takes the loader
may refuse all the same, for a reference that leads nowhere, so the other way round
is asked only where the change cannot have broken one.

usage: check-agreement.py SCHEMA VERDICT DEFINITION...
"""
import copy
import json
import pathlib
import subprocess
import sys
import tempfile

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print('python3-jsonschema is not installed')
    sys.exit(77)

VALUES = [None, True, -1, 1.5, '', 'A b', [], {}, 'x' * 20001]
# Changes to these break no reference and no order of numbers.
NEUTRAL = (None, True)
FILES_AT_ONCE = 200


def places(value, place=()):
    if place:
        yield place
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, member in members:
        yield from places(member, place + (name,))


def parent_of(document, place):
    for token in place[:-1]:
        document = document[token]
    return document


def changes(definition):
    """Yields what was done, whether it is neutral, and the changed definition."""
    for place in list(places(definition)):
        changed = copy.deepcopy(definition)
        value = parent_of(changed, place).pop(place[-1])
        yield f'{place} left out', False, changed

        if isinstance(place[-1], str):
            renamed = copy.deepcopy(changed)
            parent_of(renamed, place)['A b'] = value
            yield f'{place} renamed', False, renamed

        for new in VALUES:
            changed = copy.deepcopy(definition)
            parent_of(changed, place)[place[-1]] = new
            yield f'{place} set to {str(new)[:20]!r}', new in NEUTRAL, changed


def ask_loader(verdict, documents):
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for number, document in enumerate(documents):
            path = pathlib.Path(folder) / f'{number}.json'
            path.write_text(json.dumps(document, ensure_ascii=False), encoding='utf-8')
            names.append(str(path))
        answers = subprocess.run([verdict, *names], check=True, capture_output=True, text=True).stdout.split()
    assert len(answers) == len(documents)
    return [answer == 'taken' for answer in answers]


def disagreements(validator, verdict, cases):
    taken = ask_loader(verdict, [document for _, _, document in cases])
    for (what, is_neutral, document), is_taken in zip(cases, taken):
        is_valid = validator.is_valid(document)
        if is_taken and not is_valid:
            yield f'{what}: the schema refuses it, the loader takes it'
        if is_neutral and is_valid and not is_taken:
            yield f'{what}: the loader refuses it, the schema takes it'


def main():
    schema, verdict, *paths = sys.argv[1:]
    validator = Draft202012Validator(json.loads(pathlib.Path(schema).read_text(encoding='utf-8')))
    faults, n_cases = [], 0

    for path in paths:
        cases = list(changes(json.loads(pathlib.Path(path).read_text(encoding='utf-8'))))
        n_cases += len(cases)
        for start in range(0, len(cases), FILES_AT_ONCE):
            faults += disagreements(validator, verdict, cases[start:start + FILES_AT_ONCE])

    print('\n'.join(faults))
    print(f'{n_cases} definitions')
    return 1 if faults or n_cases == 0 else 0


if __name__ == '__main__':
    sys.exit(main())
