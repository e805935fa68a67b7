# SPDX-License-Identifier: GPL-3.0-or-later
"""Questionnaires for people who do not have the program, and tables that come back."""
import csv
import io
import json
import unittest

from support import AT_FAULT, NOT_WRITTEN, SAMPLES, WRONG_USAGE, CliTest

SAMPLE = SAMPLES / 'tessera-cloud.seral'
ANSWER, NOTE, EVIDENCE, LINK = 5, 6, 7, 8


class QuestionnaireTest(CliTest):
    def new(self):
        self.run_cli('new', '--organisation', 'Nordwind', '-o', 'base.seral', '--force')
        return self.path('base.seral')

    def table(self, document, *options):
        """The table that is handed out, to be filled in."""
        self.run_cli('questionnaire', document, '-o', 'questions.csv', *options)
        text = self.path('questions.csv').read_bytes().decode('utf-8-sig')
        return list(csv.reader(io.StringIO(text, newline='')))

    def fill(self, rows, **answers):
        """Puts answers into the table; names have _ for -."""
        filled = [list(row) for row in rows]
        for row in filled:
            if row[1].replace('-', '_') in answers:
                given = answers[row[1].replace('-', '_')]
                given = given if isinstance(given, tuple) else (given,)
                row[ANSWER:ANSWER + len(given)] = given
        return filled

    def bring_back(self, rows, name='filled.csv', delimiter=',', encoding='utf-8-sig', end='\r\n'):
        text = io.StringIO(newline='')
        csv.writer(text, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(rows)
        self.path(name).write_bytes(text.getvalue().encode(encoding))
        return self.path(name)

    def answers(self, document, sheet=-1):
        return json.loads(document.read_text())['rounds'][-1]['sheets'][sheet]['answers']['partnerspot']

    def test_nobody_is_in_it(self):
        """Neither answers nor names, plans nor figures get out."""
        for name in ('questions.html', 'questions.csv'):
            self.run_cli('questionnaire', SAMPLE, '-o', name)
            text = self.path(name).read_text(encoding='utf-8')
            for sheet in json.loads(SAMPLE.read_text())['rounds'][-1]['sheets']:
                self.assertNotIn(sheet['respondent']['name'], text)
                self.assertNotIn(sheet['id'], text)
            self.assertNotIn('crm.tessera.example', text)

    def test_reproducible(self):
        for name in ('one.html', 'two.html'):
            self.run_cli('questionnaire', SAMPLE, '-o', name)
        self.assertEqual(self.path('one.html').read_bytes(), self.path('two.html').read_bytes())

    def test_only(self):
        rows = self.table(SAMPLE, '--only', 'partnerspot')
        self.assertEqual({row[0] for row in rows[1:]}, {'', 'partnerspot'})
        self.assertIn('does not use a model “nope”',
                      self.complaint('questionnaire', SAMPLE, '-o', 'x.csv', '--only', 'nope', status=AT_FAULT))

    def test_answers_come_back(self):
        """By number, by words, by id; with what proves them; twice is once."""
        base = self.new()
        rows = self.fill(self.table(base), name='Bruno', role='Sales', partner_list='4 = Fully', designated_owner='FULLY',
                         revenue_influenced=('partly', "'=SUM(A1)", 'A report', 'https://x.example'))
        table = self.bring_back(rows)
        report = self.json('merge', base, table)[0]['report']
        self.assertEqual([(line['kind'], line['respondent'], line['answers']) for line in report],
                         [('added', 'Bruno', 3)])
        self.assertEqual(self.answers(base), {
            'partner-list': {'option': 'fully'},
            'designated-owner': {'option': 'fully'},
            'revenue-influenced': {'option': 'partly', 'note': '=SUM(A1)',
                                   'evidence': [{'text': 'A report', 'url': 'https://x.example'}]}})
        self.assertEqual([line['kind'] for line in self.json('merge', base, table)[0]['report']], ['unchanged'])

        changed = self.bring_back(self.fill(rows, partner_list='1'))
        self.assertEqual([(line['kind'], line['answers']) for line in self.json('merge', base, changed)[0]['report']],
                         [('updated', 1)])

    def test_somebody_known(self):
        """A name that is there already is the same person."""
        base = self.new()
        self.run_cli('answer', base, 'partnerspot/partner-list=no', '--respondent', 'Amara')
        rows = self.table(base, '--respondent', 'Amara')
        report = self.json('merge', base, self.bring_back(self.fill(rows, partner_list='4')))[0]['report']
        self.assertEqual([line['kind'] for line in report], ['updated'])
        self.assertEqual(len(json.loads(base.read_text())['rounds'][0]['sheets']), 1)

    def test_spreadsheets(self):
        """However a spreadsheet writes it, and wherever somebody moved the columns."""
        for options in ({'delimiter': ';'}, {'delimiter': '\t', 'encoding': 'utf-16'}, {'end': '\r'}, {'end': '\n'},
                        {'encoding': 'cp1252', 'delimiter': ';'}):
            base = self.new()
            rows = self.fill(self.table(base), name='Søren', partner_list=('2', 'Größe, “quoted”\nand more'))
            moved = [row[4:] + row[:4] + ['mine'] for row in rows] + [[], ['', '', '']]
            self.json('merge', base, self.bring_back(moved, **options))
            self.assertEqual(self.answers(base)['partner-list']['note'], 'Größe, “quoted”\nand more', options)

    def test_faults_by_line(self):
        """Every fault is told with its line, and nothing comes in."""
        base = self.new()
        before = base.read_bytes()
        rows = self.fill(self.table(base), name='Cy', partner_list='mostly', designated_owner='9')
        rows.append(['partnerspot', 'no-such', '', '', '', '1'])
        rows.append(['nope', 'partner-list', '', '', '', '1'])
        told = self.complaint('merge', base, self.bring_back(rows), status=AT_FAULT)
        self.assertIn('“mostly” is no answer to “partner-list”; it can be: 1 = No, 2 = Partly, 3 = Largely, 4 = Fully', told)
        self.assertIn('“9” is no answer to “designated-owner”', told)
        self.assertIn('no question “no-such”', told)
        self.assertIn('no model “nope”', told)
        line = 1 + sum(1 + sum(cell.count('\n') for cell in row)
                       for row in rows[:next(i for i, row in enumerate(rows) if row[1] == 'partner-list')])
        self.assertIn(f'{line}', next(text for text in told.splitlines() if 'mostly' in text))
        self.assertEqual(base.read_bytes(), before)

    def test_no_questionnaire(self):
        base = self.new()
        for content, words in ((b'', 'empty'), (b'a,b\n1,2\n', 'not a questionnaire'), (b'\x00\x01\x02', 'not a table'),
                               (b'Question id,Your answer\n"open', 'never closed'),
                               (b'Question id,Your answer\npartner-list,\n', 'No question is answered')):
            self.path('x.csv').write_bytes(content)
            self.assertIn(words, self.complaint('merge', base, 'x.csv', status=AT_FAULT))

    def test_nameless(self):
        """Without a name the file's will do, and that is said."""
        base = self.new()
        table = self.bring_back(self.fill(self.table(base), partner_list='4'), 'dora.csv')
        self.assertIn('“dora”', self.run_cli('merge', base, table).stderr.decode())
        self.assertEqual(json.loads(base.read_text())['rounds'][0]['sheets'][-1]['respondent']['name'], 'dora')

    def test_answered_twice(self):
        base = self.new()
        rows = self.fill(self.table(base), name='Cy', partner_list='1')
        rows.append(next(row for row in rows if row[1] == 'partner-list'))
        self.assertIn('a second time', self.complaint('merge', base, self.bring_back(rows), status=AT_FAULT))

    def test_wrong_usage(self):
        base = self.new()
        for arguments in ([], [base], [base, base, '-o', 'x.html'], [base, '-o', 'x'], [base, '-o', 'x.pdf'],
                          [base, '-o', 'x.html', '--format', 'docx'], [base, '-o', 'x.html', '--language', 'tlh']):
            self.complaint('questionnaire', *arguments, status=WRONG_USAGE)
        self.complaint('questionnaire', base, '-o', 'no/such/folder.html', status=NOT_WRITTEN)


if __name__ == '__main__':
    unittest.main()
