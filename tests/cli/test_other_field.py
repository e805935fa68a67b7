#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A definition from another field goes wherever the bundled ones go.

Seven stages from 0, dimensions three deep, questions of both kinds, the weakest branch decides, and a pitfall with a
condition of its own: what was built with partner ecosystems in mind would show here.
"""
import subprocess
import xml.etree.ElementTree as ElementTree

from support import AT_FAULT, DONE, SOURCE, CliTest, main

RIVER = SOURCE / 'tests' / 'fixtures' / 'models' / 'river-care.json'
# One autumn: walked and measured, works begun on the banks, and hardly a sample taken.
AUTUMN = ['gauge=yes', 'low-flow-known=half', 'smell=yes', 'samples=some', 'thermometer=yes', 'bank-shape=repaired',
          'walks=most', 'trained=all', 'work-days=half', 'owner-named=yes', 'landowners=most', 'weirs-passable=not-applicable']
CHARTS = ['staircase', 'radar', 'heatmap', 'gaps', 'models', 'trend', 'agreement', 'flywheel', 'roadmap']


class OtherFieldTest(CliTest):
    def river(self, *answers):
        self.new('river.seral', '--model', RIVER, '--depth', 'full', '--scope', 'From the spring to the mill')
        self.output('answer', 'river.seral', *('river-care/' + answer for answer in answers or AUTUMN))
        return 'river.seral'

    def score(self):
        results = self.json('score', 'river.seral')
        self.assertEqual(len(results), 1)
        return results[0]

    def test_it_is_valid_and_can_be_read(self):
        self.output('validate', RIVER)
        shown = self.output('show', RIVER)
        for words in ('River Care Ladder', 'Neglected', 'Living', 'Temperature'):
            self.assertIn(words, shown)
        self.assertIn('Willow and gravel put in', self.output('show', RIVER, 'bank-shape'))

    def test_the_weakest_branch_decides(self):
        self.river()
        result = self.score()
        # Samples are taken on a quarter only, so water stays where it is noticed; banks alone would be at 4.
        self.assertEqual(result['stage'], {'id': 'noticed', 'level': 1, 'name': 'Noticed'})
        self.assertEqual(result['highest'], 6)
        self.assertEqual(result['blocking'], ['samples'])
        levels = {dimension['id']: dimension['level'] for dimension in result['dimensions']}
        self.assertEqual((levels['water'], levels['bank'], levels['people']), (1, 4, 4))
        self.assertEqual(levels['chemistry'], 1)
        self.assertEqual(levels['temperature'], 2)

    def test_its_own_pitfall_comes_and_goes(self):
        self.river()
        self.assertIn('Digging before measuring', self.output('score', 'river.seral'))
        self.output('answer', 'river.seral', 'river-care/work-days=none')
        self.assertNotIn('Digging before measuring', self.output('score', 'river.seral'))

    def test_the_document_stands_alone(self):
        """The definition is carried along, so that a colleague needs nothing else."""
        self.river()
        self.assertEqual([model['id'] for model in self.read('river.seral')['embeddedModels']], ['river-care'])

    def test_every_chart_it_has_data_for(self):
        self.river()
        self.output('plan', 'river.seral', '--add-next')
        for kind in CHARTS:
            with self.subTest(kind):
                ran = self.run_cli('export', 'river.seral', '-o', kind + '.svg', '--chart', kind,
                                   status=AT_FAULT if kind in ('models', 'trend', 'agreement') else DONE)
                if ran.returncode == 0:
                    ElementTree.parse(self.path(kind + '.svg'))
                    self.run_cli('export', 'river.seral', '-o', kind + '.pdf', '--chart', kind)
                    subprocess.run(['qpdf', '--check', self.path(kind + '.pdf')], check=True, stdout=subprocess.DEVNULL)

    def test_beside_another_model(self):
        self.new('both.seral', '--model', RIVER, '--model', 'partnerspot')
        self.output('answer', 'both.seral', 'river-care/gauge=yes', 'partnerspot/partner-list=fully')
        self.assertEqual([result['model'] for result in self.json('score', 'both.seral')], ['river-care', 'partnerspot'])
        self.output('export', 'both.seral', '-o', 'models.svg', '--chart', 'models')
        self.assertIn('River Care Ladder', self.path('models.svg').read_text(encoding='utf-8'))

    def test_a_plan_for_it(self):
        self.river()
        self.output('plan', 'river.seral', '--add-next')
        plan = self.read('river.seral')['plan']
        self.assertEqual([item['action'] for item in plan], ['sample'])
        self.output('plan', 'river.seral', '-o', 'plan.ics')
        self.assertIn('Sample monthly at five bridges', self.path('plan.ics').read_text(encoding='utf-8'))

    def test_a_colleague_and_a_second_opinion(self):
        self.river()
        document = self.read('river.seral')
        document['rounds'][0]['sheets'][0].update(id='11111111-2222-4333-8444-555555555555', respondent={'name': 'Ada'})
        document['rounds'][0]['sheets'][0]['answers']['river-care']['walks']['option'] = 'none'
        self.write('ada.seral', document)
        self.output('merge', 'river.seral', 'ada.seral')
        self.output('export', 'river.seral', '-o', 'agreement.svg', '--chart', 'agreement')
        self.assertIn('Do people walk the reaches on purpose?',
                      self.path('agreement.svg').read_text(encoding='utf-8'))
        # Of two values the median is the lower one: with Ada's, the river is walked nowhere.
        compared = self.output('compare', 'ada.seral', 'river.seral')
        self.assertIn('From: ada.seral (2', compared)
        self.assertIn('no answer is different', compared)


if __name__ == '__main__':
    main()
