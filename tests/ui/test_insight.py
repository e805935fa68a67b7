#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person asks why, and what if.

What if: a better answer is tried out, the stage moves, and what it takes is kept as items of the plan, in one step that
can be undone. Another model is added, and what was answered is taken over all at once. A word is searched for, and leads to
its question. A link in evidence is shown and asked about; one to a file is refused.
"""
import json
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desk import Program, find, get, is_mapped, press, states, type_into, wait_for, walk  # noqa: E402

QUESTION = 'Could you produce today one list of all partners that names a primary contact for each?'
SAMPLES = os.path.join(os.environ['SERAL_SOURCE'], 'data', 'samples')


def last(root, test, what):
    """The sandbox comes after what it stands over, which keeps its last size."""
    def look():
        found = None
        for node, _ in walk(root):
            if is_mapped(node) and test(node):
                found = node
        return found
    return wait_for(look, what)


def button(root, words):
    return last(root, lambda node: node.get_role_name() in ('push button', 'toggle button') and
                (node.get_name() or '').startswith(words), f'the button {words!r}')


def says(root, words):
    return wait_for(lambda: find(root, test=lambda node: words in (node.get_name() or '')), f'the words {words!r}')


def is_gone(root, words):
    wait_for(lambda: find(root, test=lambda node: words in (node.get_name() or '')) is None, f'{words!r} gone')


def dialog_with(program, words):
    return wait_for(lambda: next((w for w in program.windows() if find(w, test=lambda n: words in (n.get_name() or ''))),
                                 None), f'a dialog that says {words!r}')


def begin(path):
    program = Program(path)
    return program, program.window(lambda w: find(w, 'page tab', 'Result'))


def leave(program):
    assert not program.complaints(), program.complaints()


def changed_sample(folder, name, change):
    with open(os.path.join(SAMPLES, name), encoding='utf-8') as file:
        document = json.load(file)
    change(document)
    path = os.path.join(folder, name)
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(document, file)
    return path


def what_if(folder):
    # Without its plan, in which the very thing that is tried out is planned already.
    program, window = begin(changed_sample(folder, 'oriel-exchange.seral', lambda document: document.pop('plan')))
    try:
        press(get(window, 'page tab', 'Result'))
        get(window, 'heading', 'Stage 4, Partner Ecosystem: one answer from Stage 5')
        press(get(window, 'push button', test=lambda node: node.get_name().startswith('Try “')))
        says(window, 'What if: Stage 4 now, Stage 5 then')
        says(window, '1 answer is different. Nothing of it is saved.')
        press(button(window, 'Keep as Plan Items'))
        says(window, 'Give people an identity they can carry')
        is_gone(window, 'What if: Stage')
        wait_for(lambda: '•' in window.get_name(), 'the document changed')
        program.keys('ctrl+z')
        wait_for(lambda: '•' not in window.get_name(), 'the change taken back')
        press(get(window, 'page tab', 'Result'))
        press(get(window, 'push button', test=lambda node: node.get_name().startswith('Try “')))
        says(window, 'What if: Stage 4 now, Stage 5 then')
        press(button(window, 'Drop'))
        dialog = dialog_with(program, 'Keep What You Tried Out?')
        press(button(dialog, 'Drop'))
        is_gone(window, 'What if: Stage')
        assert '•' not in window.get_name(), 'what was dropped changed the document'
        leave(program)
    finally:
        program.screenshot(os.path.join(os.environ.get('SERAL_SCREENSHOTS', folder), 'insight-what-if.png'))
        program.kill()


def add_a_model(folder):
    program, window = begin(os.path.join(SAMPLES, 'halden-instruments.seral'))
    try:
        press(button(window, 'Add Model…'))
        dialog = program.window(lambda w: w.get_name() == 'Add Model')
        press(button(dialog, 'Add Model Partner Program Maturity Model'))
        wait_for(lambda: dialog not in program.windows(), 'the dialog gone')
        says(window, 'answered in another model.')
        press(button(window, 'Use All'))
        is_gone(window, 'answered in another model.')
        says(window, '2 of 26 answered')
        program.keys('ctrl+z')
        says(window, '0 of 26 answered')
        leave(program)
    finally:
        program.screenshot(os.path.join(os.environ.get('SERAL_SCREENSHOTS', folder), 'insight-models.png'))
        program.kill()


def search(folder):
    program, window = begin(os.path.join(SAMPLES, 'halden-instruments.seral'))
    try:
        button(window, 'Search')
        program.keys('ctrl+f')
        entry = get(window, test=lambda node: node.get_role_name() in ('text', 'entry') and node.get_name() == 'Search')
        wait_for(lambda: find(entry, test=lambda node: 'focused' in states(node)), 'the focus in the field')
        type_into(entry, 'xyzzy')
        says(window, 'Nothing Found')
        type_into(entry, 'tiers written requirements')
        says(window, 'Question · Partner Ecosystem Maturity Model')
        program.keys('Return')
        is_gone(window, 'Question · Partner Ecosystem Maturity Model')
        question = get(window, 'grouping', 'Are your partners placed in tiers that have written requirements?')
        wait_for(lambda: find(question, 'radio button', test=lambda node: 'focused' in states(node)),
                 'the focus on the question')
        leave(program)
    finally:
        program.screenshot(os.path.join(os.environ.get('SERAL_SCREENSHOTS', folder), 'insight-search.png'))
        program.kill()


def add_links(document):
    answers = document['rounds'][-1]['sheets'][0]['answers']['partnerspot']
    answers['partner-list']['evidence'] = [{'text': 'Report', 'url': 'https://example.org/report'},
                                           {'text': 'File', 'url': 'file:///etc/passwd'}]


def two_links(window):
    found = [node for node, _ in walk(window) if (node.get_name() or '').startswith('Open Link') and is_mapped(node)]
    return found if len(found) == 2 else None


def links(folder):
    program, window = begin(changed_sample(folder, 'halden-instruments.seral', add_links))
    try:
        label = get(window, 'label', 'Managed Partners')
        program.click(label)
        get(window, 'grouping', QUESTION)
        press(get(window, test=lambda node: 'button' in node.get_role_name() and
                  (node.get_name() or '').startswith('Evidence (2)')))
        opens = wait_for(lambda: two_links(window), 'two links')
        press(opens[0])
        dialog = dialog_with(program, 'Open This Link?')
        says(dialog, 'https://example.org/report')
        says(dialog, 'Your web browser goes to “example.org”:')
        press(button(dialog, 'Cancel'))
        wait_for(lambda: dialog not in program.windows(), 'the question gone')
        press(opens[1])
        dialog = dialog_with(program, 'This Link Is Not Opened')
        says(dialog, 'It begins with “file”')
        assert find(dialog, 'push button', 'Open') is None, 'a file could be opened'
        press(button(dialog, 'Close'))
        leave(program)
    finally:
        program.screenshot(os.path.join(os.environ.get('SERAL_SCREENSHOTS', folder), 'insight-links.png'))
        program.kill()


WALKS = {'what-if': what_if, 'models': add_a_model, 'search': search, 'links': links}


def main():
    with tempfile.TemporaryDirectory() as folder:
        for name in sys.argv[1:] or WALKS:
            WALKS[name](folder)


if __name__ == '__main__':
    main()
