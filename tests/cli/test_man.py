#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The man page is whole: every command and option of the help, and no other."""
import re
import shutil
import subprocess
import unittest

from support import COMMANDS, SOURCE, CliTest, main

PAGE = SOURCE / 'data' / 'man' / 'seral-cli.1'


def plain(text):
    """The page's source without its markup."""
    text = re.sub(r'\\f[BIPR]', '', text)
    return text.replace('\\-', '-')


def sections(text):
    """What stands under each .SS heading."""
    found = {}
    name = None
    for line in text.splitlines():
        if line.startswith('.SS '):
            name = line.removeprefix('.SS ').strip()
            found[name] = ''
        elif line.startswith('.SH '):
            name = None
        elif name is not None:
            found[name] += line + '\n'
    return found


def options_of_page(text):
    """Options that have a paragraph of their own."""
    tags = re.findall(r'^\.TP\n(.*)$', text, re.M)
    return {option for tag in tags for option in re.findall(r'--[a-z-]+', tag)}


def options_of_help(text):
    return set(re.findall(r'(?m)^  (?:-[a-z], )?(--[a-z-]+)', text))


class ManPage(CliTest):
    def setUp(self):
        super().setUp()
        self.page = plain(PAGE.read_text(encoding='utf-8'))

    def test_commands(self):
        self.assertEqual([name for name in sections(self.page) if name != 'help'], COMMANDS_IN_PAGE)
        self.assertEqual(sorted(COMMANDS_IN_PAGE), sorted(COMMANDS))

    def test_options(self):
        parts = sections(self.page)
        for command in COMMANDS:
            with self.subTest(command):
                help_options = options_of_help(self.output(command, '--help')) - {'--help'}
                self.assertEqual(options_of_page(parts[command]), help_options)
        self.assertIn('--help', self.page)
        self.assertIn('--version', self.page)

    def test_words(self):
        """What an option can be is in both."""
        parts = sections(self.page)
        text = self.output('export', '--help')
        kinds = re.search(r'A chart: ([^;]*);', text).group(1).split(', ')
        papers = re.search(r'--paper=PAPER +(.*)', text).group(1).split(', ')
        marks = re.search(r'with commas: (.*)', text).group(1).split(', ')
        for word in kinds + papers + marks:
            self.assertRegex(parts['export'], rf'\b{word}\b')

    def test_exit_statuses(self):
        part = self.page.split('.SH EXIT STATUS')[1].split('.SH ')[0]
        self.assertEqual(re.findall(r'^\.B (\d)$', part, re.M), ['0', '1', '2', '3'])

    def test_markup(self):
        if not shutil.which('man'):
            raise unittest.SkipTest('man is not installed')
        result = subprocess.run(['man', '--warnings', '-l', str(PAGE)], capture_output=True, text=True,
                                env=dict(self.env, LC_ALL='C.UTF-8', MANWIDTH='80'), check=False)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(result.stderr, '')
        self.assertIn('SERAL-CLI(1)', result.stdout)


COMMANDS_IN_PAGE = ['models', 'show', 'new', 'answer', 'score', 'compare', 'questionnaire', 'merge', 'plan', 'export', 'validate']

if __name__ == '__main__':
    main()
