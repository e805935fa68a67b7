#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hold the schema against the same definitions as the loader is held against.

The validator is one that this project did not write. What a folder of the corpus
says of its files is told in definitions/README.md; tests/model/test-corpus.c asks
the loader the same questions, so that schema and loader agree on every file.

usage: check-schema.py SCHEMA CORPUS DEFINITION...
"""
import json
import pathlib
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print('python3-jsonschema is not installed')
    sys.exit(77)

# Whether the schema takes the files of a folder.
FOLDERS = {'good': True, 'warn': True, 'bad-reference': True, 'bad-schema': False}


def read(path):
    return json.loads(path.read_text(encoding='utf-8'))


def pointer_of(error):
    tokens = (str(token).replace('~', '~0').replace('/', '~1') for token in error.absolute_path)
    return ''.join('/' + token for token in tokens)


def places(errors):
    """Pointers of errors, and of those inside that a combination of schemas sums up."""
    for error in errors:
        yield pointer_of(error)
        yield from places(error.context or ())


def fault_of_file(validator, path, is_valid):
    """What is wrong with the schema's view of a file, or None."""
    errors = list(validator.iter_errors(read(path)))
    if is_valid and errors:
        return f'{path}: refused at {pointer_of(errors[0]) or "the document"}: {errors[0].message[:200]}'
    if not is_valid and not errors:
        return f'{path}: taken'
    if is_valid:
        return None

    # A wrong name of a member is an error of the object around it, in the schema's view.
    expected = path.with_suffix('.expect').read_text(encoding='utf-8').split('\n')[0]
    seen = set(places(errors))
    if expected not in seen and expected.rpartition('/')[0] not in seen:
        return f'{path}: refused at {sorted(seen)}, not at {expected or "the document"}'
    return None


def check_corpus(validator, corpus):
    faults = []
    for folder, is_valid in FOLDERS.items():
        paths = sorted((corpus / folder).glob('*.json'))
        if not paths:
            faults.append(f'{corpus / folder}: no file')
        faults += [fault_of_file(validator, path, is_valid) for path in paths]
        print(f'{folder}: {len(paths)} files')
    return faults


def main():
    schema, corpus, *definitions = [pathlib.Path(argument) for argument in sys.argv[1:]]
    Draft202012Validator.check_schema(read(schema))
    validator = Draft202012Validator(read(schema))

    faults = check_corpus(validator, corpus)
    faults += [fault_of_file(validator, path, True) for path in definitions]
    if not definitions:
        faults.append('no bundled definition was given')

    faults = [fault for fault in faults if fault]
    print('\n'.join(faults))
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
