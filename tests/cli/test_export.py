#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What comes out: charts and answers, in files that are whole or not there."""
import csv
import io
import os
import pty
import re
import resource
import shutil
import signal
import subprocess
import unicodedata
import unittest
import xml.etree.ElementTree

from support import AT_FAULT, CLI, NOT_WRITTEN, SAMPLES, WRONG_USAGE, CliTest, main

SVG = '{http://www.w3.org/2000/svg}'


def needs(program):
    if not shutil.which(program):
        raise unittest.SkipTest(f'{program} is not installed')


def small_files():
    """Lets no file grow beyond 2 KiB, as a disk does that is full."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048))


class ExportTest(CliTest):
    def export(self, *arguments, **options):
        self.assertEqual(self.output('export', *arguments, **options), '')

    def pdf_text(self, name):
        needs('pdftotext')
        return subprocess.run(['pdftotext', '-layout', self.path(name), '-'], capture_output=True, text=True,
                              check=True).stdout

    def pdf_info(self, name):
        needs('pdfinfo')
        text = subprocess.run(['pdfinfo', self.path(name)], capture_output=True, text=True, check=True).stdout
        return dict(re.findall(r'(?m)^([^:]+): +(.*)$', text))

    def svg(self, name):
        return xml.etree.ElementTree.parse(self.path(name)).getroot()

    def png_size(self, name):
        data = self.path(name).read_bytes()
        self.assertEqual(data[:8], b'\x89PNG\r\n\x1a\n')
        return int.from_bytes(data[16:20], 'big'), int.from_bytes(data[20:24], 'big')


class Board(ExportTest):
    def test_pdf(self):
        self.export(self.sample(), '--board', '--label', 'Confidential', '-o', 'board.pdf')
        # As a reader searches: a space is a space, and a ligature its letters.
        text = unicodedata.normalize('NFKC', self.pdf_text('board.pdf'))
        for words in ('Halden Instruments', 'Stage 2; Stage 3', 'Since Autumn 2025', 'Holding you back from Stage 3',
                      'Decision asked for', 'Approve € 58,000', '26 hours', 'How sure this is', 'Confidential',
                      'PartnerSpot', 'not the publisher’s'):
            self.assertIn(words, text)
        info = self.pdf_info('board.pdf')
        self.assertEqual(info['Pages'], '1')
        self.assertIn('A4', info['Page size'])
        self.assertEqual(info['Author'], 'Halden Instruments')

    def test_papers(self):
        for paper, size in (('letter', '612 x 792 pts'), ('slide', '960 x 540 pts')):
            self.export(self.sample('oriel-exchange.seral'), '--board', '--paper', paper, '-o', f'{paper}.pdf')
            info = self.pdf_info(f'{paper}.pdf')
            self.assertEqual(info['Pages'], '1')
            self.assertTrue(info['Page size'].startswith(size), info['Page size'])

    def test_png(self):
        self.export(self.sample(), '--board', '--paper', 'slide', '--scale', '2', '-o', 'slide.png')
        self.assertEqual(self.png_size('slide.png'), (1920, 1080))

    def test_several(self):
        """A page for each document, of its first model."""
        self.export(self.sample(), self.sample('tessera-cloud.seral'), self.sample('oriel-exchange.seral'), '--board',
                    '-o', 'boards.pdf')
        self.assertEqual(self.pdf_info('boards.pdf')['Pages'], '3')
        self.export(self.sample(), self.sample('tessera-cloud.seral'), '--board', '--format', 'png', '-o', 'boards')
        self.assertEqual(len(list(self.path('boards').iterdir())), 2)

    def test_wrong(self):
        self.complaint('export', self.sample(), '--board', '--width', '300', '-o', 'x.pdf', status=WRONG_USAGE)
        self.complaint('export', self.sample(), '--board', '--chart', 'radar', '-o', 'x.pdf', status=WRONG_USAGE)
        self.complaint('export', self.sample(), '--board', '-o', 'x.csv', status=WRONG_USAGE)


class Charts(ExportTest):
    def test_pdf(self):
        self.export(self.sample(), '--chart', 'staircase', '-o', 'chart.pdf')
        text = self.pdf_text('chart.pdf')
        for words in ('Halden Instruments', 'Stage 2, Managed Partners: two answers from Stage 3', 'Resellers, Europe',
                      '9 November 2026', 'Partner Ecosystem Maturity Model by PartnerSpot', 'You are here'):
            self.assertIn(words, text)
        info = self.pdf_info('chart.pdf')
        self.assertEqual(info['Title'], 'Halden Instruments: Stage 2, Managed Partners: two answers from Stage 3')
        self.assertEqual(info['Author'], 'Halden Instruments')
        self.assertEqual(info['Pages'], '1')
        self.assertIn('(A4)', info['Page size'])

    def test_whole(self):
        needs('qpdf')
        self.export(self.sample('tessera-cloud.seral'), '--chart', 'staircase', '--chart', 'heatmap', '-o', 'chart.pdf')
        subprocess.run(['qpdf', '--check', self.path('chart.pdf')], capture_output=True, check=True)

    def test_svg(self):
        self.export(self.sample(), '--chart', 'staircase', '-o', 'chart.svg')
        root = self.svg('chart.svg')
        texts = [element.text for element in root.iter(f'{SVG}text')]
        self.assertIn('Stage 2, Managed Partners: two answers from Stage 3', texts)
        self.assertIsNotNone(root.find(f'{SVG}title'))
        self.assertIsNotNone(root.find(f'{SVG}desc'))

    def test_hostile_words(self):
        """Words from a document stay words."""
        name = self.sample()
        document = self.read(name)
        hostile = '</text><script>alert(1)</script>&"\'\x01\x1b'
        document['organisation']['name'] = hostile
        document['rounds'][-1]['scope'] = hostile * 20
        self.write(name, document)
        self.export(name, '--chart', 'staircase', '-o', 'chart.svg')
        root = self.svg('chart.svg')
        self.assertEqual(list(root.iter(f'{SVG}script')), [])
        self.export(name, '--chart', 'staircase', '-o', 'chart.pdf')
        self.assertIn('alert(1)', self.pdf_text('chart.pdf'))

    def test_png(self):
        name = self.sample()
        self.export(name, '--chart', 'staircase', '-o', 'a.png')
        self.assertEqual(self.png_size('a.png'), (1684, 1191))
        self.export(name, '--chart', 'staircase', '-o', 'b.png', '--width', '640', '--height', '360', '--scale', '1.5')
        self.assertEqual(self.png_size('b.png'), (960, 540))
        self.export(name, '--chart', 'staircase', '-o', 'c.png', '--paper', 'slide', '--scale', '0.5')
        self.assertEqual(self.png_size('c.png'), (480, 270))

    def test_paper(self):
        name = self.sample()
        for arguments, size in ((['--paper', 'letter'], '792 x 612'), (['--paper', 'letter', '--portrait'], '612 x 792'),
                                (['--paper', 'slide'], '960 x 540'), (['--landscape'], '841.89 x 595.276'),
                                (['--width', '500', '--height', '400'], '500 x 400')):
            self.export(name, '--chart', 'staircase', '-o', 'chart.pdf', *arguments)
            self.assertTrue(self.pdf_info('chart.pdf')['Page size'].startswith(size))

    def test_styles(self):
        name = self.sample()
        backgrounds = {}
        for style in ('light', 'dark', 'print'):
            self.export(name, '--chart', 'staircase', '-o', 'chart.svg', '--style', style)
            backgrounds[style] = self.svg('chart.svg').find(f'{SVG}rect').get('fill')
        self.assertEqual((backgrounds['light'], backgrounds['print']), ('#fff', '#fff'))
        self.assertNotEqual(backgrounds['dark'], '#fff')

    def test_marks(self):
        name = self.sample()
        ids = {}
        for marks in ('none', 'target', 'all'):
            self.export(name, '--chart', 'staircase', '-o', 'chart.svg', '--marks', marks)
            ids[marks] = {element.get('id') for element in self.svg('chart.svg').iter(f'{SVG}g')}
        self.assertLess(ids['none'], ids['target'])
        self.assertLess(ids['target'], ids['all'])

    def test_kinds(self):
        name = self.sample()
        for kind in ('staircase', 'radar', 'heatmap'):
            self.export(name, '--chart', kind, '-o', f'{kind}.pdf')
            self.assertIn('Halden Instruments', self.pdf_text(f'{kind}.pdf'))

    def test_round(self):
        name = self.sample()
        self.export(name, '--chart', 'staircase', '-o', 'chart.pdf', '--round', 'Autumn 2025')
        self.assertIn('Autumn 2025', self.pdf_text('chart.pdf'))

    def test_definition_given(self):
        self.write('own.json', self.definition(id='own'))
        self.output('new', '-o', 'a.seral', '--organisation', 'A', '--model', 'own.json')
        self.export('a.seral', '--chart', 'staircase', '-o', 'chart.pdf')
        self.assertIn('Before', self.pdf_text('chart.pdf'))
        definition = self.definition(id='own')
        definition['stages'][0]['name'] = 'Earlier'
        self.write('own.json', definition)
        self.export('a.seral', '--chart', 'staircase', '-o', 'chart.pdf', '--model', 'own.json')
        self.assertIn('Earlier', self.pdf_text('chart.pdf'))

    def test_reproducible(self):
        name = self.sample('tessera-cloud.seral')
        env = {'SOURCE_DATE_EPOCH': '1000000000'}
        for ending in ('pdf', 'svg', 'png'):
            for copy in ('a', 'b'):
                arguments = ['--chart', 'staircase', '--format', ending, '-o', f'{copy}.{ending}']
                if ending != 'pdf':
                    arguments[-1] = copy
                self.export(name, *arguments, env=env)
        self.assertEqual(self.path('a.pdf').read_bytes(), self.path('b.pdf').read_bytes())
        for path in self.path('a').iterdir():
            self.assertEqual(path.read_bytes(), (self.path('b') / path.name).read_bytes())
        self.assertIn('2001', self.pdf_info('a.pdf')['CreationDate'])

    def test_locale_does_not_matter(self):
        name = self.sample()
        results = []
        for locale in ('C', 'C.UTF-8', 'de_DE.UTF-8'):
            self.export(name, '--chart', 'staircase', '-o', 'chart.svg', '--language', 'en',
                        env={'LC_ALL': locale, 'LANGUAGE': ''})
            results.append(self.path('chart.svg').read_bytes())
        self.assertEqual(len(set(results)), 1)


class Several(ExportTest):
    def names(self):
        return [self.sample(path.name) for path in sorted(SAMPLES.glob('*.seral'))]

    def test_pages(self):
        names = self.names()
        n_results = len(self.json('score', *names))
        self.export(*names, '--chart', 'staircase', '-o', 'charts.pdf')
        info = self.pdf_info('charts.pdf')
        self.assertEqual(int(info['Pages']), n_results)
        self.assertEqual(info['Author'], 'Halden Instruments, Oriel Exchange and Tessera Cloud')
        text = self.pdf_text('charts.pdf').split('\f')
        self.assertIn('Halden Instruments', text[0])
        self.assertIn('Tessera Cloud', text[n_results - 1])

        self.export(names[0], '--chart', 'staircase', '--chart', 'radar', '--chart', 'heatmap', '-o', 'charts.pdf')
        self.assertEqual(self.pdf_info('charts.pdf')['Pages'], '3')

    def test_folder(self):
        self.export(*self.names(), '--chart', 'staircase', '-o', 'out/charts', '--format', 'svg')
        found = sorted(path.name for path in self.path('out/charts').iterdir())
        self.assertEqual(found, ['halden-instruments-partnerspot-staircase.svg',
                                 'oriel-exchange-partnerspot-staircase.svg', 'oriel-exchange-workspan-staircase.svg',
                                 'tessera-cloud-partneros-staircase.svg',
                                 'tessera-cloud-partnerspot-staircase.svg', 'tessera-cloud-workspan-staircase.svg'])

    def test_folder_that_is_there(self):
        self.path('out').mkdir()
        self.export(self.sample(), '--chart', 'staircase', '-o', 'out', '--format', 'png')
        self.assertTrue(self.path('out/halden-instruments-partnerspot-staircase.png').exists())

    def test_same_name_in_two_folders(self):
        for folder in ('one', 'two'):
            self.path(folder).mkdir()
            shutil.copy(SAMPLES / 'halden-instruments.seral', self.path(folder))
        self.export('one/halden-instruments.seral', 'two/halden-instruments.seral', '--chart', 'staircase', '-o', 'out',
                    '--format', 'svg')
        self.assertEqual(sorted(path.name for path in self.path('out').iterdir()),
                         ['halden-instruments-partnerspot-staircase-2.svg', 'halden-instruments-partnerspot-staircase.svg'])

    def test_one_file_for_several(self):
        for out in ('chart.svg', '-'):
            text = self.complaint('export', *self.names(), '--chart', 'staircase', '-o', out, '--format', 'svg',
                                  status=WRONG_USAGE)
            self.assertIn('folder', text)
        self.assertFalse(self.path('chart.svg').exists())

    def test_one_at_fault_does_not_stop_the_rest(self):
        good = self.sample()
        self.write('bad.seral', '{}')
        result = self.run_cli('export', 'missing.seral', 'bad.seral', good, '--chart', 'staircase', '-o', 'chart.pdf',
                              status=AT_FAULT)
        self.assertIn('missing.seral', result.stderr.decode())
        self.assertIn('bad.seral', result.stderr.decode())
        self.assertEqual(self.pdf_info('chart.pdf')['Pages'], '1')

    def test_nothing_good(self):
        self.write('bad.seral', '{}')
        for out in ('chart.pdf', 'chart.svg', 'charts'):
            self.run_cli('export', 'bad.seral', '--chart', 'staircase', '-o', out, '--format', 'svg', status=AT_FAULT)
        self.assert_no_leftovers('bad.seral')


class Answers(ExportTest):
    def rows(self, text):
        return list(csv.DictReader(io.StringIO(text, newline='')))

    def test_answers(self):
        name = self.sample()
        self.export(name, '--answers', '-o', 'answers.csv')
        rows = self.rows(self.path('answers.csv').read_bytes().decode())
        answers = self.read(name)['rounds'][-1]['sheets'][0]['answers']['partnerspot']
        given = {row['Question id']: row for row in rows if row['Answer id'] and row['Respondent'] != 'Agreed'}
        for question, answer in answers.items():
            if 'option' in answer:
                self.assertEqual(given[question]['Answer id'], answer['option'])
                self.assertEqual(given[question]['Note'], answer.get('note', ''))

    def test_harmless(self):
        name = self.sample()
        document = self.read(name)
        answers = document['rounds'][-1]['sheets'][0]['answers']['partnerspot']
        answers['partner-list']['note'] = '=1+1'
        document['rounds'][-1]['sheets'][0]['respondent']['name'] = '@evil'
        self.write(name, document)
        self.export(name, '--answers', '-o', 'answers.csv')
        row = next(row for row in self.rows(self.path('answers.csv').read_bytes().decode())
                   if row['Question id'] == 'partner-list')
        self.assertEqual((row['Note'], row['Respondent']), ("'=1+1", "'@evil"))

    def test_left_out(self):
        text = self.output('export', self.sample(), '--answers', '-o', '-', '--no-notes', '--no-names')
        rows = self.rows(text)
        self.assertNotIn('Note', rows[0])
        self.assertNotIn('Solheim', text)
        self.assertEqual(rows[0]['Respondent'], 'Respondent 1')

    def test_several(self):
        names = [self.sample(path.name) for path in sorted(SAMPLES.glob('*.seral'))]
        self.export(*names, '--answers', '-o', 'out')
        self.assertEqual(sorted(path.name for path in self.path('out').iterdir()),
                         ['halden-instruments-answers.csv', 'oriel-exchange-answers.csv', 'tessera-cloud-answers.csv'])
        # All models of a document are in its file.
        rows = self.rows(self.path('out/tessera-cloud-answers.csv').read_bytes().decode())
        self.assertEqual({row['Model'] for row in rows}, {'partnerspot', 'workspan', 'partneros'})


class Usage(ExportTest):
    def test_wrong_usage(self):
        """Whatever can be told without reading the document, is, and nothing is written."""
        name = self.sample()
        chart = ['--chart', 'staircase']
        for arguments in ([name], [name, '-o', 'a.pdf'], [name, *chart], [*chart, '-o', 'a.pdf'],
                          [name, *chart, '--answers', '-o', 'a.pdf'], [name, '--chart', 'pie', '-o', 'a.pdf'],
                          [name, *chart, '-o', 'a.docx'], [name, *chart, '-o', 'a'], [name, *chart, '-o', 'a.csv'],
                          [name, '--answers', '-o', 'a.pdf'], [name, *chart, '-o', 'a.pdf', '--format', 'gif'],
                          [name, *chart, '-o', 'a.pdf', '--paper', 'a17'], [name, *chart, '-o', 'a.pdf', '--style', 'x'],
                          [name, *chart, '-o', 'a.pdf', '--marks', 'target,x'],
                          [name, *chart, '-o', 'a.pdf', '--portrait', '--landscape'],
                          [name, *chart, '-o', 'a.pdf', '--language', 'tlh'],
                          [name, *chart, '-o', 'a.png', '--scale', '1000000'],
                          [name, *chart, '-o', 'a.png', '--scale', '-1'],
                          [name, *chart, '-o', 'a.png', '--scale', 'nan'],
                          [name, *chart, '-o', 'a.png', '--width', '1e300', '--height', '1e300'],
                          [name, *chart, '-o', 'a.svg', '--width', '10'],
                          [name, *chart, '-o', 'a.pdf', '--width', 'wide']):
            with self.subTest(arguments):
                self.complaint('export', *arguments, status=WRONG_USAGE)
        self.assert_no_leftovers(name)

    def test_choices_are_told(self):
        name = self.sample()
        self.assertIn('staircase, radar, heatmap',
                      self.complaint('export', name, '--chart', 'pie', '-o', 'a.pdf', status=WRONG_USAGE))
        self.assertIn('a4, a3', self.complaint('export', name, '--chart', 'radar', '--paper', 'a17', '-o', 'a.pdf',
                                               status=WRONG_USAGE))
        self.assertIn('pdf, svg, png', self.complaint('export', name, '--chart', 'radar', '-o', 'a', status=WRONG_USAGE))

    def test_chart_with_nothing_to_show(self):
        """A radar of one dimension says nothing."""
        self.write('own.json', self.definition(id='own'))
        self.output('new', '-o', 'a.seral', '--organisation', 'A', '--model', 'own.json')
        text = self.complaint('export', 'a.seral', '--chart', 'radar', '-o', 'chart.pdf', status=AT_FAULT)
        self.assertIn('“own”', text)
        self.assertFalse(self.path('chart.pdf').exists())

    def test_standard_streams(self):
        text = (SAMPLES / 'halden-instruments.seral').read_bytes()
        result = self.run_cli('export', '-', '--chart', 'staircase', '-o', '-', '--format', 'pdf', stdin=text)
        self.assertTrue(result.stdout.startswith(b'%PDF-1.'))
        self.assertEqual(result.stderr, b'')
        self.assert_no_leftovers()

    def test_terminal_is_not_filled_with_bytes(self):
        name = self.sample()
        ours, theirs = pty.openpty()
        result = subprocess.run([CLI, 'export', name, '--chart', 'staircase', '-o', '-', '--format', 'pdf'],
                                stdout=theirs, stderr=subprocess.PIPE, cwd=self.work, env=self.env, timeout=50)
        os.close(theirs)
        os.close(ours)
        self.assertEqual(result.returncode, WRONG_USAGE)
        self.assertIn('terminal', result.stderr.decode())


class Failures(ExportTest):
    """A failed export leaves what was there, and nothing else."""

    def test_no_folder(self):
        name = self.sample()
        self.assertIn('no/such/a.pdf', self.complaint('export', name, '--chart', 'staircase', '-o', 'no/such/a.pdf',
                                                      status=NOT_WRITTEN))
        self.assert_no_leftovers(name)

    def test_folder_in_the_way(self):
        name = self.sample()
        self.path('chart.pdf').mkdir()
        self.complaint('export', name, '--chart', 'staircase', '-o', 'chart.pdf', status=NOT_WRITTEN)
        self.assert_no_leftovers(name)

    def test_file_in_the_way_of_a_folder(self):
        names = [self.sample(path.name) for path in sorted(SAMPLES.glob('*.seral'))]
        self.write('charts', 'mine')
        self.complaint('export', *names, '--chart', 'staircase', '-o', 'charts', '--format', 'svg', status=NOT_WRITTEN)
        self.assertEqual(self.path('charts').read_text(), 'mine')

    def test_full_disk(self):
        name = self.sample()
        for ending in ('pdf', 'svg', 'png'):
            with self.subTest(ending):
                self.write(f'chart.{ending}', 'old')
                result = self.run_cli('export', name, '--chart', 'staircase', '-o', f'chart.{ending}',
                                      status=NOT_WRITTEN, preexec_fn=small_files)
                self.assertIn(f'chart.{ending}', result.stderr.decode())
                self.assertEqual(self.path(f'chart.{ending}').read_text(), 'old')
        self.run_cli('export', name, '--answers', '-o', 'new.csv', status=NOT_WRITTEN, preexec_fn=small_files)
        self.assert_no_leftovers(name, 'chart.pdf', 'chart.svg', 'chart.png')

    def test_full_disk_leaves_the_answers(self):
        name = self.sample()
        before = self.path(name).read_bytes()
        self.run_cli('answer', name, 'partnerspot/partner-list=no', status=NOT_WRITTEN, preexec_fn=small_files)
        self.assertEqual(self.path(name).read_bytes(), before)
        self.assert_no_leftovers(name)

    def test_full_pipe(self):
        with open('/dev/full', 'wb') as full:
            self.run_cli('export', self.sample(), '--chart', 'staircase', '-o', '-', '--format', 'png',
                         status=NOT_WRITTEN, stdout=full, stderr=subprocess.PIPE)


if __name__ == '__main__':
    main()
