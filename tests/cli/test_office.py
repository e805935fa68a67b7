# SPDX-License-Identifier: GPL-3.0-or-later
"""What office programs find in the files that are made for them."""
import csv
import json
import os
import shutil
import subprocess
import unittest

from support import SAMPLES, CliTest

SAMPLE = SAMPLES / 'halden-instruments.seral'
OFFICE = shutil.which('soffice')


class OfficeTest(CliTest):
    def convert(self, name, ending, into):
        """Opens a file in LibreOffice, which repairs nothing without asking, and writes it again."""
        home = self.folder / 'office'
        subprocess.run([OFFICE, f'-env:UserInstallation=file://{home}', '--headless', '--convert-to', ending,
                        '--outdir', self.work, self.path(name)], check=True, capture_output=True, timeout=120,
                       env=dict(self.env, LC_ALL='C.UTF-8'))
        return self.path(into)

    def rows(self, name):
        with self.path(name).open(encoding='utf-8', newline='') as file:
            return list(csv.reader(file))

    def test_reproducible(self):
        env = {'SOURCE_DATE_EPOCH': '1798761600'}
        for name in ('one.xlsx', 'two.xlsx'):
            self.run_cli('export', SAMPLE, '-o', name, '--answers', env=env)
        self.assertEqual(self.path('one.xlsx').read_bytes(), self.path('two.xlsx').read_bytes())

    def test_no_name_is_left(self):
        self.run_cli('export', SAMPLE, '-o', 'answers.json', '--answers', '--no-names', '--no-notes')
        answers = json.loads(self.path('answers.json').read_text())['answers']
        self.assertEqual({row['respondent'] for row in answers}, {'Respondent 1'})
        self.assertNotIn('note', answers[0])

    def test_report_formats(self):
        for name, begin in (('r.html', b'<!DOCTYPE html>'), ('r.docx', b'PK'), ('r.md', b'**Halden Instruments**')):
            self.run_cli('export', SAMPLE, '-o', name, '--report')
            self.assertTrue(self.path(name).read_bytes().startswith(begin), name)

    @unittest.skipUnless(OFFICE, 'LibreOffice is not here')
    def test_document(self):
        """It opens as it is, with its contents, its author and all its text."""
        self.run_cli('export', SAMPLE, '-o', 'report.docx', '--report')
        self.convert('report.docx', 'pdf', 'report.pdf')
        told = subprocess.run(['pdfinfo', self.path('report.pdf')], capture_output=True, text=True, check=True).stdout
        self.assertRegex(told, r'Author: +Halden Instruments')
        self.assertGreater(int(told.split('Pages:')[1].split()[0]), 8)
        text = subprocess.run(['pdftotext', self.path('report.pdf'), '-'], capture_output=True, text=True,
                              check=True).stdout
        for words in ('Contents', 'What holds the company back', 'Could you produce today one list', 'Seral’s, not the'):
            self.assertIn(words, text)

    @unittest.skipUnless(OFFICE, 'LibreOffice is not here')
    def test_spreadsheet(self):
        """The first sheet holds what the CSV does; what looks like a formula is none."""
        document = json.loads(SAMPLE.read_text())
        document['rounds'][-1]['sheets'][0]['answers']['partnerspot']['partner-list']['note'] = '=1+1'
        self.write('hostile.seral', document)
        self.run_cli('export', 'hostile.seral', '-o', 'answers.xlsx', '--answers')
        self.run_cli('export', 'hostile.seral', '-o', 'plain.csv', '--answers')

        # Commas, double quotes, UTF-8, as they are shown.
        self.convert('answers.xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false', 'answers.csv')
        converted = self.rows('answers.csv')
        plain = self.rows('plain.csv')
        self.assertEqual(len(converted), len(plain))
        notes = plain[0].index('Note')
        value = plain[0].index('Value')
        self.assertEqual(converted[1][notes], '=1+1')
        self.assertEqual(plain[1][notes], "'=1+1")
        for one, other in zip(converted[2:], plain[2:]):
            del one[value], other[value]
            self.assertEqual(one, other)


if __name__ == '__main__':
    unittest.main()
