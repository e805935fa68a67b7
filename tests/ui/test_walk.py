#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's walk through the real window.

Start, new assessment, every question of the key ones, the expected stage, export the chart as PDF and read it, save,
close, start again with the file: everything is there. Then the words of the window are looked over: nothing that can be
pressed is without a name.
"""
import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desk import Program, extents, find, get, is_mapped, press, states, type_into, wait_for, walk  # noqa: E402

ORGANISATION = 'Acme Robotics'
SCOPE = 'Resellers, Europe'
# Option by option, the quick questions of the PartnerSpot model in their order.
ANSWERS = ['Fully', 'Largely', 'Fully',      # what Stage 2 asks: held
           'Largely', 'Partly', 'No',        # what Stage 3 asks: not held
           'No', 'No', 'Partly',
           'No', 'No', 'Don’t know']
STEPS = ['Managed Partners', 'Partner Program', 'Partner Ecosystem', 'Orchestrated Ecosystem']
HEADLINE = 'Stage 2, Managed Partners: one answer from Stage 3'


def model_questions():
    path = os.path.join(os.environ['SERAL_SOURCE'], 'data', 'models', 'partnerspot.json')
    with open(path, encoding='utf-8') as file:
        model = json.load(file)
    return [criterion['question'] for criterion in model['criteria'] if criterion.get('depth', 'core') == 'core']


def button(root, words):
    return get(root, test=lambda node: node.get_role_name() in ('push button', 'toggle button')
               and node.get_name() == words)


def other_window(program, window, test):
    return wait_for(lambda: next((w for w in program.windows() if w != window and test(w)), None), 'a dialog')


def start_an_assessment(program):
    window = program.window()
    press(button(window, 'New Assessment'))
    dialog = other_window(program, window, lambda w: find(w, 'text', 'Organisation'))
    type_into(get(dialog, 'text', 'Organisation'), ORGANISATION)
    type_into(get(dialog, 'text', 'Partners in Scope'), SCOPE)
    press(button(dialog, 'Begin'))
    return wait_for(lambda: next((w for w in program.windows() if ORGANISATION in (w.get_name() or '')), None),
                    'the window of the new assessment')


def step_row(window, step):
    """The row of the sidebar that leads to a step."""
    label = get(window, 'label', step)
    node = label
    while node is not None and node.get_role_name() != 'list item':
        node = node.get_parent()
    return node or label


def answer_of(window, question):
    group = get(window, 'grouping', question)
    return next((node.get_name() for node, _ in walk(group)
                 if node.get_role_name() == 'radio button' and 'checked' in states(node)), None)


def answer(program, window, question, option):
    group = get(window, 'grouping', question)
    press(get(group, 'radio button', option), 'answer.choose')
    wait_for(lambda: answer_of(window, question) == option, f'{option} chosen')


def answer_all(program, window, questions):
    for number, question in enumerate(questions):
        if number % 3 == 0 and number > 0:
            program.click(step_row(window, STEPS[number // 3]))
        answer(program, window, question, ANSWERS[number])


def see_headline(window):
    get(window, 'heading', HEADLINE)


def choose_file(program, window, name):
    dialog = other_window(program, window, lambda w: find(w, 'text', 'Name:'))
    type_into(get(dialog, 'text', 'Name:'), name)
    press(get(dialog, test=lambda node: node.get_role_name() == 'push button'
              and node.get_name().split(' ')[-1] in ('Save', 'Export')))
    wait_for(lambda: dialog not in program.windows(), 'the dialog gone')


def pdf_text(path):
    return subprocess.run(['pdftotext', '-layout', path, '-'], check=True, capture_output=True, text=True).stdout


def check_pdf(path):
    subprocess.run(['qpdf', '--check', path], check=True, stdout=subprocess.DEVNULL)
    text = ' '.join(pdf_text(path).split())
    for words in (ORGANISATION, HEADLINE, SCOPE, 'You are here', 'Orchestrated', 'PartnerSpot'):
        assert words in text, f'{words!r} is not in the PDF: {text}'


def check_document(path, questions):
    with open(path, encoding='utf-8') as file:
        document = json.load(file)
    assert document['organisation']['name'] == ORGANISATION
    assert document['rounds'][0]['scope'] == SCOPE
    answers = document['rounds'][0]['sheets'][0]['answers']['partnerspot']
    assert len(answers) == len(questions), answers


def check_names(window):
    """Whoever cannot see the window is told what each thing to press does."""
    nameless = [f'{node.get_role_name()} {node.get_name()!r} at {extents(node)}' for node, _ in walk(window)
                if node.get_role_name() in ('push button', 'toggle button', 'radio button', 'check box', 'page tab')
                and is_mapped(node) and not inside_a_named_one(node)
                and (not node.get_name() or node.get_name().startswith(('Gtk', 'Adw', '_')))]
    assert not nameless, 'without a name of their own: ' + '; '.join(nameless)


def inside_a_named_one(node):
    """The inner button of a menu button or a drop-down is spoken of by what holds it."""
    parent = node.get_parent()
    return parent is not None and parent.get_role_name() in ('push button', 'combo box') and \
        bool(parent.get_name()) and not parent.get_name().startswith(('Gtk', 'Adw', '_'))


def first_session(folder, questions):
    program = Program()
    window = start_an_assessment(program)
    try:
        answer_all(program, window, questions)
        press(get(window, 'page tab', 'Result'))
        see_headline(window)
        press(get(window, 'page tab', 'Export'))
        press(button(window, 'Export…'))
        choose_file(program, window, os.path.join(folder, 'chart.pdf'))
        wait_for(lambda: os.path.exists(os.path.join(folder, 'chart.pdf')), 'the PDF')
        check_pdf(os.path.join(folder, 'chart.pdf'))
        program.keys('ctrl+s')
        choose_file(program, window, os.path.join(folder, 'acme.seral'))
        wait_for(lambda: os.path.exists(os.path.join(folder, 'acme.seral')), 'the document')
        wait_for(lambda: '•' not in window.get_name(), 'the document saved')
        check_document(os.path.join(folder, 'acme.seral'), questions)
        check_names(window)
        program.keys('ctrl+q')
        assert program.wait_for_end() == 0, 'the program did not end well'
        assert not program.complaints(), program.complaints()
    finally:
        program.screenshot(os.path.join(os.environ.get('SERAL_SCREENSHOTS', folder), 'walk-1.png'))
        program.kill()


def second_session(folder, questions):
    program = Program(os.path.join(folder, 'acme.seral'))
    window = program.window(lambda w: ORGANISATION in (w.get_name() or ''))
    try:
        press(get(window, 'page tab', 'Assess'))
        for number, question in enumerate(questions):
            if number % 3 == 0:
                program.click(step_row(window, STEPS[number // 3]))
            wait_for(lambda n=number, q=question: answer_of(window, q) == ANSWERS[n], f'the answer to {question}')
        press(get(window, 'page tab', 'Result'))
        see_headline(window)
        program.keys('ctrl+q')
        assert program.wait_for_end() == 0
        assert not program.complaints(), program.complaints()
    finally:
        program.screenshot(os.path.join(os.environ.get('SERAL_SCREENSHOTS', folder), 'walk-2.png'))
        program.kill()


def main():
    questions = model_questions()
    assert len(questions) == len(ANSWERS)
    with tempfile.TemporaryDirectory() as folder:
        first_session(folder, questions)
        second_session(folder, questions)


if __name__ == '__main__':
    main()
