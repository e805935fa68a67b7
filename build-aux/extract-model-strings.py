#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Extract the texts of model definitions for translators.

Each text goes out under the context "<id>:<pointer>", such as
"partnerspot:/stages/0/name", which is where the loader looks it up. What is a
text is said here once more than in the loader; tests/model/test-texts.c holds
the two against each other.

usage: extract-model-strings.py [--list | --root=FOLDER] [--output=FILE] DEFINITION...
"""
import argparse
import json
import os
import sys

TEXT = object()

# An object is a dict of its texts and of what has texts inside; a list holds the
# shape of its elements; '*' stands for members whose names are ids. Besides these
# every object can have an originNote.
ITEM = {'title': TEXT, 'text': TEXT}
DEFINITION = {
    'name': TEXT,
    'summary': TEXT,
    'source': {'licence': TEXT, 'note': TEXT},
    'stages': [{
        'name': TEXT,
        'tagline': TEXT,
        'summary': TEXT,
        'narrative': [ITEM],
        'characteristics': [ITEM],
        'outcomes': [ITEM],
        'challenge': ITEM,
        'examples': [ITEM],
        'focus': [ITEM],
        'duration': {},
    }],
    'transitions': [{'capability': TEXT, 'months': {}}],
    'scales': {'*': {'options': [{'label': TEXT, 'description': TEXT}]}},
    'dimensions': [{'name': TEXT, 'summary': TEXT}],
    'criteria': [{
        'question': TEXT,
        'guidance': TEXT,
        'anchors': {'*': TEXT},
        'descriptors': {'*': {'text': TEXT}},
        'evidenceHint': TEXT,
        'notApplicableWhen': TEXT,
    }],
    'scoring': {'gate': {}, 'explanation': TEXT},
    'actions': [{'group': TEXT, 'title': TEXT, 'detail': TEXT}],
    'resources': [{'title': TEXT, 'purpose': TEXT}],
    'indicators': [{'name': TEXT, 'definition': TEXT, 'unit': TEXT}],
    'pitfalls': [{'title': TEXT, 'text': TEXT}],
    'tools': [{'text': TEXT}],
    'prevalence': {'text': TEXT, 'notes': [ITEM]},
    'cautions': [ITEM],
    'targets': [{'name': TEXT, 'text': TEXT}],
    'targetHorizonYears': {},
    'wheels': [{'name': TEXT, 'summary': TEXT, 'segments': [{'name': TEXT, 'text': TEXT}]}],
    'context': [{'text': TEXT, 'unit': TEXT, 'of': TEXT}],
    'terms': [{'name': TEXT, 'definition': TEXT}],
    'principles': [ITEM],
    'nextSteps': [ITEM],
    'replaces': [{}],
}


def join(pointer, token):
    return pointer + '/' + str(token).replace('~', '~0').replace('/', '~1')


def shape_of(shape, name):
    if '*' in shape:
        return shape['*']
    return TEXT if name == 'originNote' else shape.get(name)


def texts(value, shape, pointer='', owner=''):
    """Yields pointer, text and the id of the element around it, in document order."""
    if shape is TEXT:
        if isinstance(value, str) and value:
            yield pointer, value, owner
    elif isinstance(shape, list) and isinstance(value, list):
        for place, element in enumerate(value):
            yield from texts(element, shape[0], join(pointer, place), owner)
    elif isinstance(shape, dict) and isinstance(value, dict):
        owner = value.get('id', owner)
        for name, member in value.items():
            inner = shape_of(shape, name)
            if inner is not None:
                yield from texts(member, inner, join(pointer, name), owner)


def quote(text):
    for plain, escaped in (('\\', '\\\\'), ('"', '\\"'), ('\n', '\\n'), ('\t', '\\t')):
        text = text.replace(plain, escaped)
    return f'"{text}"'


HEADER = '''# SPDX-License-Identifier: GPL-3.0-or-later
msgid ""
msgstr ""
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
'''


def entry(path, definition, pointer, text, owner):
    lines = [f'#. {owner}', f'#: {path}']
    if '%' in text:
        lines.append('#, no-c-format')
    lines += [f'msgctxt {quote(definition["id"] + ":" + pointer)}', f'msgid {quote(text)}', 'msgstr ""']
    return '\n'.join(lines) + '\n'


def write_template(paths, root):
    blocks = [HEADER]
    for path in paths:
        with open(path, encoding='utf-8') as file:
            definition = json.load(file)
        shown = os.path.relpath(path, root)
        blocks += [entry(shown, definition, *found) for found in texts(definition, DEFINITION)]
    return '\n'.join(blocks)


def write_list(paths):
    """For tests: pointer and text of each, as JSON."""
    found = []
    for path in paths:
        with open(path, encoding='utf-8') as file:
            found += [[pointer, text] for pointer, text, _ in texts(json.load(file), DEFINITION)]
    return json.dumps(found, ensure_ascii=False, indent=0) + '\n'


def main():
    parser = argparse.ArgumentParser(description='Extract the texts of model definitions for translators.')
    parser.add_argument('--list', action='store_true', help='write pointers and texts as JSON instead')
    parser.add_argument('--root', default='.', help='what paths in the template are relative to')
    parser.add_argument('--output', help='where to write; standard output if not given')
    parser.add_argument('definitions', nargs='+')
    options = parser.parse_args()

    if options.list:
        result = write_list(options.definitions)
    else:
        result = write_template(options.definitions, options.root)

    if options.output:
        with open(options.output, 'w', encoding='utf-8') as file:
            file.write(result)
    else:
        sys.stdout.write(result)


if __name__ == '__main__':
    main()
