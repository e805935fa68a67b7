#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers are given, changed and taken back, all or none."""
from support import AT_FAULT, FIRST_STEP, WRONG_USAGE, CliTest, main


class Answer(CliTest):
    def sheet(self, name='a.seral', number=0, round_number=-1):
        return self.read(name)['rounds'][round_number]['sheets'][number]

    def test_answer(self):
        name = self.new()
        text = self.output('answer', name, *(f'partnerspot/{question}=largely' for question in FIRST_STEP))
        self.assertIn('partnerspot: Stage 2, Managed Partners', text)
        self.assertEqual(self.sheet()['answers'], {'partnerspot': {q: {'option': 'largely'} for q in FIRST_STEP}})

    def test_several_models(self):
        name = self.new('a.seral', '--model', 'partnerspot', '--model', 'workspan')
        text = self.output('answer', name, 'partnerspot/partner-list=dont-know', 'workspan/value-logic=mature')
        self.assertEqual([line.split(':')[0] for line in text.splitlines()], ['partnerspot', 'workspan'])
        self.assertEqual(self.sheet()['answers']['workspan'], {'value-logic': {'option': 'mature'}})

    def test_clear_keeps_the_note(self):
        name = self.sample()
        answers = self.sheet(name)['answers']['partnerspot']
        before = answers['partner-list']
        self.assertIn('note', before)
        bare = next(question for question, answer in answers.items() if list(answer) == ['option'])
        self.output('answer', name, 'partnerspot/partner-list=', f'partnerspot/{bare}=')
        after = self.sheet(name)['answers']['partnerspot']
        self.assertNotIn('option', after['partner-list'])
        self.assertEqual(after['partner-list']['note'], before['note'])
        self.assertEqual(after['partner-list']['evidence'], before['evidence'])
        self.assertNotIn(bare, after)

    def test_clear_what_is_open(self):
        name = self.new()
        self.output('answer', name, 'partnerspot/partner-list=')
        self.assertEqual(self.sheet()['answers'].get('partnerspot', {}), {})

    def test_answering_confirms_what_was_carried_over(self):
        name = self.sample()
        document = self.read(name)
        answer = document['rounds'][-1]['sheets'][0]['answers']['partnerspot']['partner-list']
        answer['carriedOver'] = True
        self.write(name, document)
        self.output('answer', name, f"partnerspot/partner-list={answer['option']}")
        self.assertNotIn('carriedOver', self.sheet(name)['answers']['partnerspot']['partner-list'])

    def test_last_one_counts(self):
        name = self.new()
        self.output('answer', name, 'partnerspot/partner-list=no', 'partnerspot/partner-list=fully')
        self.assertEqual(self.sheet()['answers']['partnerspot']['partner-list']['option'], 'fully')

    def test_respondents(self):
        name = self.new()
        # The first one to answer by name gets the sheet that is there.
        self.output('answer', name, '--respondent', 'Eva', 'partnerspot/partner-list=no')
        self.output('answer', name, '--respondent', 'Zoë', 'partnerspot/partner-list=fully')
        self.output('answer', name, '--respondent', 'Eva', 'partnerspot/designated-owner=no')
        sheets = self.read(name)['rounds'][0]['sheets']
        self.assertEqual([sheet['respondent']['name'] for sheet in sheets], ['Eva', 'Zoë'])
        self.assertEqual(sorted(sheets[0]['answers']['partnerspot']), ['designated-owner', 'partner-list'])
        self.assertEqual(sorted(sheets[1]['answers']['partnerspot']), ['partner-list'])
        # Without a name, they are those of whoever keeps the document.
        self.output('answer', name, 'partnerspot/revenue-influenced=no')
        self.assertIn('revenue-influenced', self.sheet(name)['answers']['partnerspot'])

    def test_round(self):
        name = self.sample()
        rounds = self.read(name)['rounds']
        self.assertGreater(len(rounds), 1)
        for wanted in (rounds[0]['id'], rounds[0]['title'], rounds[0]['date']):
            for option in ('no', 'fully'):
                self.output('answer', name, '--round', wanted, f'partnerspot/partner-list={option}')
                self.assertEqual(self.sheet(name, 0, 0)['answers']['partnerspot']['partner-list']['option'], option)
        self.assertEqual(self.read(name)['rounds'][-1]['sheets'], rounds[-1]['sheets'])

    def test_nothing_is_written_unless_all_is_known(self):
        name = self.new()
        before = self.path(name).read_bytes()
        text = self.complaint('answer', name, 'partnerspot/partner-list=fully', 'partnerspt/partner-list=fully',
                              'partnerspot/partner-lst=fully', 'partnerspot/partner-list=fuly',
                              'partnerspot/partner-list=not-applicable', 'workspan/value-logic=mature',
                              status=AT_FAULT)
        self.assertEqual(self.path(name).read_bytes(), before)
        self.assertIn('“partnerspt”', text)
        self.assertIn('Did you mean “partner-list”?', text)
        self.assertIn('Did you mean “fully”?', text)
        self.assertIn('no, partly, largely, fully, dont-know', text)
        self.assertIn('“workspan”', text)
        self.assertIn('nothing was changed', text)

    def test_rubric_takes_stages(self):
        name = self.new('a.seral', '--model', 'workspan')
        self.assertIn('pre-idea, starting', self.complaint('answer', name, 'workspan/value-logic=largely',
                                                          status=AT_FAULT))

    def test_unknown_round(self):
        name = self.sample()
        text = self.complaint('answer', name, '--round', 'x', 'partnerspot/partner-list=no', status=AT_FAULT)
        for one in self.read(name)['rounds']:
            self.assertIn(one['id'], text)

    def test_unknown_members_are_kept(self):
        name = self.sample()
        document = self.read(name)
        document['later'] = {'x': [1, 0.1, None]}
        document['rounds'][-1]['mood'] = 'good'
        document['rounds'][-1]['sheets'][0]['answers']['partnerspot']['partner-list']['colour'] = 'blue'
        self.write(name, document)
        self.output('answer', name, 'partnerspot/designated-owner=no')
        after = self.read(name)
        self.assertEqual(after['later'], document['later'])
        self.assertEqual(after['rounds'][-1]['mood'], 'good')
        self.assertEqual(after['rounds'][-1]['sheets'][0]['answers']['partnerspot']['partner-list']['colour'], 'blue')

    def test_newer_document_is_left_alone(self):
        name = self.sample()
        document = self.read(name)
        document['formatVersion'] = 2
        self.write(name, document)
        before = self.path(name).read_bytes()
        self.assertIn('newer', self.complaint('answer', name, 'partnerspot/partner-list=no', status=AT_FAULT))
        self.assertEqual(self.path(name).read_bytes(), before)

    def test_filter(self):
        name = self.new()
        text = self.output('answer', '-', 'partnerspot/partner-list=fully', stdin=self.path(name).read_bytes())
        self.write('b.seral', text)
        self.assertEqual(self.sheet('b.seral')['answers']['partnerspot']['partner-list']['option'], 'fully')
        self.assertEqual(self.sheet(name)['answers'], {})

    def test_wrong_usage(self):
        name = self.new()
        for argument in ('partner-list=no', 'partnerspot/partner-list', '=no', '/=no', 'a/=no', '/b=no', 'x=a/b',
                         b'partnerspot/partner-list=\xff'.decode('utf-8', 'surrogateescape')):
            self.complaint('answer', name, argument, status=WRONG_USAGE)
        self.complaint('answer', name, status=WRONG_USAGE)

    def test_missing_file(self):
        self.assertIn('missing.seral', self.complaint('answer', 'missing.seral', 'a/b=c', status=AT_FAULT))


if __name__ == '__main__':
    main()
