#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A definition, read."""
import json

from support import AT_FAULT, DEFINITIONS, SOURCE, WRONG_USAGE, CliTest, main

MODELS = SOURCE / 'data' / 'models'


class Show(CliTest):
    def test_text(self):
        for name in ('partnerspot', 'workspan', 'partneros'):
            definition = json.loads((MODELS / f'{name}.json').read_text(encoding='utf-8'))
            text = self.output('show', name)
            for stage in definition['stages']:
                self.assertIn(f"Stage {stage['level']}, {stage['name']}\n", text)
            for dimension in definition['dimensions']:
                self.assertRegex(text, rf"(?m)^  {dimension['id']} +\S")
            for criterion in definition['criteria']:
                self.assertIn(f"\n    {criterion['id']}\n", text)
            self.assertIn(definition['source']['url'], text)
            self.assertIn('This rule is Seral’s, not the publisher’s.', text.replace('\n  ', ' '))

    def test_lines(self):
        for name in ('partnerspot', 'workspan', 'partneros'):
            for line in self.output('show', name).splitlines():
                self.assertLessEqual(len(line), 79)
                self.assertEqual(line, line.rstrip())

    def test_json_is_the_definition(self):
        text = self.output('show', 'partnerspot', '--format', 'json')
        self.assertEqual(json.loads(text), json.loads((MODELS / 'partnerspot.json').read_text(encoding='utf-8')))

    def test_json_can_be_given_back(self):
        text = self.output('show', 'workspan', '--format', 'json')
        self.write('copy.json', text)
        self.assertEqual(self.output('show', 'copy.json'), self.output('show', 'workspan'))
        self.assertEqual(self.output('show', '-', stdin=text.encode()), self.output('show', 'workspan'))

    def test_question(self):
        text = self.output('show', 'partnerspot', 'partner-list')
        for option in ('no', 'partly', 'largely', 'fully', 'dont-know'):
            self.assertRegex(text, rf'(?m)^  {option} +\S')
        self.assertNotIn('not-applicable', text)
        self.assertIn('Stage 2, Managed Partners', text)
        self.assertIn('questions/1-2/1', text)

    def test_rubric(self):
        text = self.output('show', 'workspan', 'value-logic')
        for stage in ('pre-idea', 'starting', 'progressive', 'mature', 'world-class'):
            self.assertRegex(text, rf'(?m)^  {stage} +\S')

    def test_question_as_json(self):
        question = self.json('show', 'partnerspot', 'partner-list')
        self.assertEqual(question['id'], 'partner-list')
        self.assertEqual(question['scale'], 'capability-4')

    def test_every_question(self):
        for name in ('partnerspot', 'workspan', 'partneros'):
            for criterion in self.json('show', name)['criteria']:
                self.assertIn('Answers', self.output('show', name, criterion['id']))

    def test_any_definition(self):
        """Other levels, deep trees, thousands of elements: all good definitions can be shown."""
        for path in sorted((DEFINITIONS / 'good').glob('*.json')):
            definition = json.loads(path.read_text(encoding='utf-8'))
            text = self.output('show', path)
            self.assertIn(f"({definition['id']} {definition['version']})", text)
            for criterion in definition['criteria'][:5]:
                self.output('show', path, criterion['id'])

    def test_deep_tree(self):
        """A chain of thousands of dimensions is no page of spaces."""
        definition = self.definition()
        names = [f'd{i}' for i in range(5000)]
        definition['dimensions'] = [{'id': names[i], 'name': names[i], **({'parent': names[i - 1]} if i else {})}
                                    for i in range(len(names))]
        for criterion in definition['criteria']:
            criterion['dimension'] = names[-1]
        self.write('deep.json', definition)
        self.assertLess(len(self.run_cli('show', 'deep.json').stdout), 1000000)

    def test_unknown(self):
        self.assertIn('Did you mean “workspan”?', self.complaint('show', 'workspn', status=AT_FAULT))
        self.assertIn('“partnerspot” or “partneros”?', self.complaint('show', 'partnerspt', status=AT_FAULT))
        self.assertIn('seral-cli models', self.complaint('show', 'zzz', status=AT_FAULT))
        self.assertIn('Did you mean “partner-list”?',
                      self.complaint('show', 'partnerspot', 'partner-lst', status=AT_FAULT))
        self.complaint('show', 'partnerspot', 'q' * 5000, status=AT_FAULT)

    def test_bad_file(self):
        self.assertIn('missing.json', self.complaint('show', 'missing.json', status=AT_FAULT))
        self.write('bad.json', '{ "format": "seral-model",\n  "formatVersion": }')
        self.assertIn('bad.json: line 2, column 20', self.complaint('show', 'bad.json', status=AT_FAULT))

    def test_arguments(self):
        self.complaint('show', 'partnerspot', 'a', 'b', status=WRONG_USAGE)


if __name__ == '__main__':
    main()
