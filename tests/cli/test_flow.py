#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A first walk: begin, answer, see the stage, draw the chart."""
import shutil
import subprocess

from support import FIRST_STEP, SECOND_STEP, CliTest, main


class Flow(CliTest):
    def test_partnerspot(self):
        self.output('new', '-o', 'nordwind.seral', '--organisation', 'Nordwind', '--scope', 'Resellers, Europe')
        self.assertIn('Not known yet', self.output('score', 'nordwind.seral'))

        text = self.output('answer', 'nordwind.seral', *(f'partnerspot/{q}=fully' for q in FIRST_STEP))
        self.assertIn('Stage 2, Managed Partners', text)
        text = self.output('answer', 'nordwind.seral', *(f'partnerspot/{q}=largely' for q in SECOND_STEP))
        self.assertIn('Stage 3, Partner Program', text)
        text = self.output('answer', 'nordwind.seral', f'partnerspot/{SECOND_STEP[0]}=no')
        self.assertIn('Stage 2, Managed Partners: one answer from Stage 3', text)

        score, = self.json('score', 'nordwind.seral')
        self.assertEqual(score['stage']['level'], 2)
        self.assertEqual(score['blocking'][0], SECOND_STEP[0])

        self.output('export', 'nordwind.seral', '--chart', 'staircase', '-o', 'chart.pdf')
        if shutil.which('pdftotext'):
            page = subprocess.run(['pdftotext', self.path('chart.pdf'), '-'], capture_output=True, text=True,
                                  check=True).stdout
            self.assertIn('Stage 2, Managed Partners: one answer from Stage 3', page)
        self.assert_no_leftovers('nordwind.seral', 'chart.pdf')

    def test_every_question_of_every_model(self):
        """All at their best is the top, in each model."""
        names = ['partnerspot', 'workspan', 'partneros']
        self.new('a.seral', '--depth', 'full', *(argument for name in names for argument in ('--model', name)))
        answers = []
        for name in names:
            definition = self.json('show', name)
            best = definition['stages'][-1]['id']
            for criterion in definition['criteria']:
                if 'scale' in criterion:
                    best = max(definition['scales'][criterion['scale']]['options'],
                               key=lambda option: option['value'])['id']
                answers.append(f"{name}/{criterion['id']}={best}")
        self.output('answer', 'a.seral', *answers)
        for score in self.json('score', 'a.seral'):
            self.assertEqual(score['stage']['level'], 5)
            self.assertEqual(score['answered'], score['total'])
            self.assertIsNone(score['progress'])
            self.assertEqual(score['blocking'], [])


if __name__ == '__main__':
    main()
