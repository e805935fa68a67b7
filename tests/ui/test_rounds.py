#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's walk through the next round, and a colleague's answers.

A new round from the last: one answer is confirmed, then a step, one is changed, and the result says what is different. A
colleague's file comes in, answered in the next version of the definition: what comes is seen before it does. The two differ,
the group agrees on an answer; all of it is undone, done again, saved, and there when the file is opened again.
"""
import json
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desk import Program, find, get, press, states, type_into, wait_for  # noqa: E402
from test_walk import answer, button, check_names, choose_file, other_window, step_row  # noqa: E402

ORGANISATION = 'Acme Robotics'
OPTIONS = ['fully', 'largely', 'fully', 'largely', 'partly', 'no', 'no', 'no', 'partly', 'no', 'no', 'no']


def load_model():
    path = os.path.join(os.environ['SERAL_SOURCE'], 'data', 'models', 'partnerspot.json')
    with open(path, encoding='utf-8') as file:
        return json.load(file)


def core_ids(model):
    return [criterion['id'] for criterion in model['criteria'] if criterion.get('depth', 'core') == 'core']


def write_document(path, model, name, role, title, date, options, embedded=None):
    document = {
        'format': 'seral-assessment', 'formatVersion': 1, 'id': f'document-of-{name}', 'title': ORGANISATION,
        'organisation': {'name': ORGANISATION},
        'models': [{'id': model['id'], 'version': model['version'], 'depth': 'core'}],
        'rounds': [{'id': f'round-of-{name}', 'title': title, 'date': date, 'scope': 'Resellers', 'sheets': [
            {'id': f'sheet-of-{name}', 'respondent': {'name': name, 'role': role},
             'answers': {model['id']: {key: {'option': option} for key, option in options.items()}}}]}],
    }
    if embedded is not None:
        document['embeddedModels'] = [embedded]
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(document, file)


def next_version(model):
    """The definition as its next version would be: one question has another id, and says so."""
    text = json.dumps(model).replace('"partner-list"', '"partner-register"')
    return {**json.loads(text), 'version': '1.1.0',
            'replaces': [{'version': '1.0.0', 'map': {'partner-list': ['partner-register']}}]}


def write_files(folder, model):
    mine = dict(zip(core_ids(model), OPTIONS))
    write_document(os.path.join(folder, 'acme.seral'), model, 'Amara', 'VP Partnerships', 'Autumn 2026', '2026-10-01', mine)
    newer = next_version(model)
    his = dict(zip(core_ids(newer), ['no'] + OPTIONS[1:]))
    his['of-long-ago'] = 'fully'
    write_document(os.path.join(folder, 'bruno.seral'), newer, 'Bruno', 'Channel Manager', '', '2026-10-05', his, newer)


def label(root, text):
    return get(root, test=lambda node: (node.get_name() or '') == text)


def gone(root, text):
    wait_for(lambda: find(root, test=lambda node: (node.get_name() or '') == text) is None, f'{text!r} gone')


def described(root, text):
    """A row says beside its name what is different."""
    return get(root, test=lambda node: text in (node.get_description() or '') or text in (node.get_name() or ''))


def begin_round(program, window):
    press(window, 'win.new-round')
    dialog = other_window(program, window, lambda w: find(w, 'text', 'Name of the Round'))
    type_into(get(dialog, 'text', 'Name of the Round'), 'Spring 2027')
    press(button(dialog, 'Begin'))
    wait_for(lambda: dialog not in program.windows(), 'the dialog gone')


def confirm(program, window):
    label(window, '3 of 3 answered, 3 to confirm')
    press(button(window, 'Still True'))
    label(window, '3 of 3 answered, 2 to confirm')
    press(button(window, 'All Still True'))
    label(window, '3 of 3 answered')


def change_an_answer(program, window, questions):
    program.click(step_row(window, 'Partner Program'))
    answer(program, window, questions[4], 'Fully')


def see_what_changed(window):
    press(get(window, 'page tab', 'Result'))
    label(window, 'Since Autumn 2026')
    described(window, 'Up: Partly, now Fully')


def choose_colleague(program, window, path):
    press(window, 'win.bring-in')
    chooser = other_window(program, window, lambda w: find(w, test=lambda n: (n.get_name() or '').endswith('Open')))
    # A slash opens the line in which a path is typed.
    wait_for(lambda: find(chooser, 'text') or program.keys('slash'), 'a line for the path')
    type_into(get(chooser, 'text'), path)
    press(get(chooser, 'push button', test=lambda n: (n.get_name() or '').split(' ')[-1] == 'Open'))
    wait_for(lambda: chooser not in program.windows(), 'the chooser gone')


def bring_in(program, window, path, questions):
    choose_colleague(program, window, path)
    dialog = other_window(program, window, lambda w: find(w, test=lambda n: (n.get_name() or '') == 'Whose Answers'))
    label(dialog, 'Now Answers to Other Questions')
    label(dialog, questions[0])
    label(dialog, 'What Does Not Come In as It Was')
    check_names(dialog)
    press(button(dialog, 'Bring In'))
    wait_for(lambda: dialog not in program.windows(), 'the dialog gone')
    label(window, 'Where Colleagues Differ')
    described(window, 'Amara says Fully and Bruno says No')


def agree(program, window, questions):
    press(button(window, 'Discuss'))
    dialog = other_window(program, window, lambda w: find(w, test=lambda n: (n.get_name() or '') == 'Who Says What'))
    described(dialog, 'Together: No')
    group = get(dialog, test=lambda n: n.get_name() == questions[0] and find(n, 'radio button', 'Largely') is not None)
    press(get(group, 'radio button', 'Largely'), 'answer.choose')
    wait_for(lambda: 'checked' in states(get(dialog, 'radio button', 'Largely')), 'Largely agreed on')
    check_names(dialog)
    program.keys('Escape')
    wait_for(lambda: dialog not in program.windows(), 'the discussion gone')


def history_button(window, name):
    """Where there is no room for it the button is not to be seen, and says what it would do all the same."""
    return get(window, 'push button', name, mapped=False)


def undo_and_redo(program, window):
    history_button(window, 'Undo: Agreed Answer')
    program.keys('ctrl+z')
    history_button(window, 'Undo: Bring In Answers')
    program.keys('ctrl+z')
    history_button(window, 'Redo: Bring In Answers')
    gone(window, 'Where Colleagues Differ')
    program.keys('ctrl+shift+z')
    history_button(window, 'Redo: Agreed Answer')
    program.keys('ctrl+shift+z')
    history_button(window, 'Undo: Agreed Answer')
    label(window, 'Where Colleagues Differ')


def check_document(path):
    with open(path, encoding='utf-8') as file:
        rounds = json.load(file)['rounds']
    assert [r['title'] for r in rounds] == ['Autumn 2026', 'Spring 2027'], rounds
    assert [s['respondent']['name'] for s in rounds[1]['sheets']] == ['Amara', 'Bruno']
    assert rounds[1]['sheets'][1]['answers']['partnerspot']['partner-list']['option'] == 'no'
    assert rounds[1]['agreed']['partnerspot']['partner-list']['option'] == 'largely'
    mine = rounds[1]['sheets'][0]['answers']['partnerspot']
    assert 'carriedOver' not in mine['partner-list'], mine


def first_session(folder, questions):
    path = os.path.join(folder, 'acme.seral')
    program = Program(path)
    window = program.window(lambda w: ORGANISATION in (w.get_name() or ''))
    try:
        begin_round(program, window)
        confirm(program, window)
        change_an_answer(program, window, questions)
        see_what_changed(window)
        bring_in(program, window, os.path.join(folder, 'bruno.seral'), questions)
        agree(program, window, questions)
        undo_and_redo(program, window)
        check_names(window)
        program.keys('ctrl+s')
        wait_for(lambda: '•' not in window.get_name(), 'the document saved')
        check_document(path)
        program.keys('ctrl+q')
        assert program.wait_for_end() == 0, 'the program did not end well'
        assert not program.complaints(), program.complaints()
    finally:
        program.screenshot(os.path.join(os.environ.get('SERAL_SCREENSHOTS', folder), 'rounds-1.png'))
        program.kill()


def second_session(folder):
    program = Program(os.path.join(folder, 'acme.seral'))
    window = program.window(lambda w: ORGANISATION in (w.get_name() or ''))
    try:
        get(window, test=lambda n: (n.get_name() or '').startswith('Rounds and Colleagues: Spring 2027'))
        label(window, 'Answers of Amara, VP Partnerships')
        press(get(window, 'page tab', 'Result'))
        label(window, 'Where Colleagues Differ')
        label(window, 'Since Autumn 2026')
        program.keys('ctrl+q')
        assert program.wait_for_end() == 0
        assert not program.complaints(), program.complaints()
    finally:
        program.screenshot(os.path.join(os.environ.get('SERAL_SCREENSHOTS', folder), 'rounds-2.png'))
        program.kill()


def main():
    model = load_model()
    questions = [criterion['question'] for criterion in model['criteria'] if criterion.get('depth', 'core') == 'core']
    with tempfile.TemporaryDirectory() as folder:
        write_files(folder, model)
        first_session(folder, questions)
        second_session(folder)


if __name__ == '__main__':
    main()
