# SPDX-License-Identifier: GPL-3.0-or-later
"""The full report, and what other programs find in it."""
import json
import shutil
import subprocess
import unittest

from support import SAMPLES, CliTest

SAMPLE = SAMPLES / 'halden-instruments.seral'
EPOCH = {'SOURCE_DATE_EPOCH': '1798761600'}


class ReportTest(CliTest):
    def text(self, name):
        if shutil.which('pdftotext') is None:
            self.skipTest('pdftotext is not here')
        done = subprocess.run(['pdftotext', '-layout', self.path(name), '-'], check=True, capture_output=True)
        return done.stdout.decode()

    def test_whole(self):
        self.run_cli('export', SAMPLE, '-o', 'report.pdf', '--report')
        text = self.text('report.pdf')
        for part in ('Halden Instruments', 'Contents', 'What holds the company back', 'Page 2 of ',
                     'Where the model comes from'):
            self.assertIn(part, text)

    def test_reproducible(self):
        for name in ('one.pdf', 'two.pdf'):
            self.run_cli('export', SAMPLE, '-o', name, '--report', env=EPOCH)
        self.assertEqual(self.path('one.pdf').read_bytes(), self.path('two.pdf').read_bytes())

    def test_parts(self):
        self.run_cli('export', SAMPLE, '-o', 'part.pdf', '--report', '--parts', 'scoring')
        text = self.text('part.pdf')
        self.assertIn('How the stage is found', text)
        self.assertNotIn('Contents', text)
        self.assertNotIn('The plan', text)

    def test_wrong_parts(self):
        done = self.run_cli('export', SAMPLE, '-o', 'part.pdf', '--report', '--parts', 'summary,nothing', status=2)
        self.assertIn('summary, why', done.stderr.decode())
        self.run_cli('export', SAMPLE, '-o', 'part.pdf', '--board', '--parts', 'summary', status=2)
        self.run_cli('export', SAMPLE, '-o', 'part.png', '--report', status=2)

    def test_no_notes_and_no_names(self):
        self.run_cli('export', SAMPLE, '-o', 'open.pdf', '--report', '--parts', 'cover,questions')
        self.run_cli('export', SAMPLE, '-o', 'closed.pdf', '--report', '--parts', 'cover,questions', '--no-notes',
                     '--no-names')
        for part in ('Ingrid Solheim', 'One list in the CRM'):
            self.assertIn(part, self.text('open.pdf'))
            self.assertNotIn(part, self.text('closed.pdf'))

    def test_several(self):
        self.run_cli('export', SAMPLE, SAMPLES / 'tessera-cloud.seral', '-o', 'reports', '--report', '--format', 'pdf')
        self.assertEqual(len(list(self.path('reports').iterdir())), 2)

    def test_missing_character(self):
        """A character that no font has is told, with its code and its place."""
        document = json.loads(SAMPLE.read_text())
        document['organisation']['name'] = 'Halden \U000e0fff Instruments'
        document['rounds'][-1]['sheets'][0]['answers']['partnerspot']['partner-list']['note'] = 'Here \U0010fffd it is'
        self.write('strange.seral', document)
        done = self.run_cli('export', 'strange.seral', '-o', 'strange.pdf', '--report')
        self.assertIn('U+10FFFD', done.stderr.decode())
        self.assertIn('it is', done.stderr.decode())


if __name__ == '__main__':
    unittest.main()
