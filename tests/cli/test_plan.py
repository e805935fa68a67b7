#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan: shown, filled with what the next stage takes, and given to colleagues."""
import csv
import io
import json
import sys
import unittest

from support import AT_FAULT, NOT_WRITTEN, SAMPLES, WRONG_USAGE, CliTest, main

# Where Debian puts modules, for when another Python comes first.
sys.path.append('/usr/lib/python3/dist-packages')

EPOCH = {'SOURCE_DATE_EPOCH': '1798761600'}  # 2027-01-01


def calendar(data):
    """What a parser that others wrote finds."""
    try:
        import icalendar
    except ImportError:
        raise unittest.SkipTest('python3-icalendar is not installed')
    return icalendar.Calendar.from_ical(data)


class Plan(CliTest):
    def plan(self, *arguments, **options):
        return self.output('plan', *arguments, env=EPOCH, **options)

    def test_text(self):
        text = self.plan(self.sample())
        self.assertIn('  Stage 2, Managed Partners: two answers from Stage 3\n', text)
        self.assertIn('  Closing these three items would take you to Stage 3, Partner Program.\n', text)
        self.assertIn('    Open · no owner · 1 February 2027 – 30 September 2027 · € 40,000\n', text)
        self.assertIn('\nNo owner\n  One of three items has no owner.\n', text)
        self.assertIn('\nTo reach Stage 3, Partner Program\n', text)
        for line in text.splitlines():
            self.assertLessEqual(len(line), 79)
            self.assertEqual(line, line.rstrip())

    def test_one_stage_at_a_time(self):
        """Later stages are named, and shown on demand."""
        name = self.new()
        document = self.read(name)
        document['models'][0]['target'] = 'partner-ecosystem'
        self.write(name, document)
        text = self.plan(name)
        self.assertIn('\nLater\n  To reach Stage 3, Partner Program\n  To reach Stage 4, Partner Ecosystem\n', text)
        self.assertNotIn('Equip your partners', text)
        self.assertIn('This lies beyond the next two stages.', text)
        self.assertIn('Three steps usually take 18 to 54 months; the publisher looks 2 to 3 years ahead.',
                      ' '.join(text.split()))
        self.assertIn('Equip your partners', self.plan(name, '--to', 'partner-program'))
        self.assertEqual(self.plan(name, '--to', '3'), self.plan(name, '--to', 'partner-program'))

    def test_add_next(self):
        name = self.sample()
        self.plan(name, '--add-next')
        first = self.path(name).read_bytes()
        written = self.path(name).stat()
        plan = json.loads(first)['plan']
        self.assertEqual([item['action'] for item in plan],
                         ['onboarding-process', 'performance-tracking', 'resource-portal', 'co-sell-rules',
                          'communication-cadence', 'training-certification', 'partner-collateral'])
        self.assertEqual((plan[3]['start'], plan[3]['due']), ('2027-01-01', '2028-01-01'))
        self.assertEqual(plan[-1]['criteria'], ['portal-self-service'])
        self.assertEqual(plan[:2], json.loads((SAMPLES / name).read_text(encoding='utf-8'))['plan'][:2])
        # A second time there is nothing to add, and nothing is written.
        self.plan(name, '--add-next')
        self.assertEqual(self.path(name).read_bytes(), first)
        self.assertEqual(self.path(name).stat().st_mtime_ns, written.st_mtime_ns)
        self.assert_no_leftovers(name)

    def test_dash(self):
        data = (SAMPLES / 'halden-instruments.seral').read_bytes()
        document = json.loads(self.plan('-', '--add-next', stdin=data))
        self.assertEqual(len(document['plan']), 7)
        self.assertIn('In the plan', self.plan('-', stdin=data))
        self.plan('-', '--add-next', '-o', 'plan.csv', stdin=data)
        self.assert_no_leftovers('plan.csv')

    def test_model(self):
        name = self.sample('tessera-cloud.seral')
        every = json.loads(self.plan(name, '--format', 'json'))
        one = json.loads(self.plan(name, '--format', 'json', '--model', 'partneros'))
        self.assertEqual([part['model'] for part in every['models']], ['partnerspot', 'workspan', 'partneros'])
        self.assertEqual([part['model'] for part in one['models']], ['partneros'])
        self.assertGreater(len(every['items']), len(one['items']))
        self.plan(name, '--add-next', '--model', 'partneros')
        added = [item for item in self.read(name)['plan'] if item['model'] == 'partneros']
        self.assertTrue(added)
        for item in added:
            self.assertNotIn('due', item)

    def test_json(self):
        found = json.loads(self.plan(self.sample(), '--format', 'json'))
        part = found['models'][0]
        self.assertEqual(found['date'], '2027-01-01')
        self.assertEqual(part['stage']['level'], 2)
        self.assertEqual(part['target']['id'], 'partner-program')
        self.assertEqual(part['closingAll'], {'items': 3, 'stage': {'id': 'partner-program', 'level': 3,
                                                                    'name': 'Partner Program'}})
        self.assertEqual(part['closingDone']['items'], 0)
        self.assertEqual([finding['kind'] for finding in part['findings']],
                         ['without-owner', 'without-people', 'foundation'])
        self.assertEqual(part['findings'][0]['items'], [found['items'][2]['id']])
        self.assertEqual([phase['stage']['level'] for phase in part['phases']], [3])
        actions = {action['id']: action for action in part['phases'][0]['actions']}
        self.assertEqual(actions['onboarding-process']['item'], found['items'][0]['id'])
        self.assertEqual(actions['onboarding-process']['missing'], ['formal-onboarding'])
        self.assertIsNone(actions['co-sell-rules']['item'])

    def test_done_never_answers(self):
        """What is done asks to be confirmed; it changes nothing by itself."""
        name = self.sample()
        document = self.read(name)
        for item in document['plan']:
            item['status'] = 'done'
        self.write(name, document)
        text = ' '.join(self.plan(name).split())
        self.assertIn('What is done would take you to Stage 3, Partner Program, once the next round confirms it.', text)
        self.assertIn('What is done should have changed three answers.', text)
        self.assertEqual(self.json('score', name)[0]['stage']['level'], 2)

    def hostile(self):
        name = self.sample()
        document = self.read(name)
        item = document['plan'][0]
        item.update(title='=cmd|x,\n*bold* <b> | `code`; \\ "quoted"', owner='@SUM(1)',
                    note='BEGIN:VEVENT\r\nEND:VCALENDAR\n\x07\t' + 'ä' * 100)
        self.write(name, document)
        return name, item

    def test_csv(self):
        name, item = self.hostile()
        rows = list(csv.DictReader(io.StringIO(self.plan(name, '--format', 'csv'), newline='')))
        self.assertEqual(len(rows), 3)
        self.assertEqual(rows[0]['What to do'], "'" + item['title'])
        self.assertEqual(rows[0]['Owner'], "'@SUM(1)")
        self.assertEqual(rows[1]['Due'], '2027-06-30')
        self.assertEqual(rows[1]['Stage'], 'Stage 3, Partner Program')

    def test_markdown(self):
        name, _ = self.hostile()
        self.plan(name, '-o', 'plan.md')
        text = self.path('plan.md').read_text(encoding='utf-8')
        self.assertTrue(text.startswith('# Halden Instruments: plan\n'))
        self.assertIn('| \\=cmd\\|x, \\*bold\\* \\<b\\> \\| \\`code\\`; \\\\ "quoted" | @SUM(1) |', text)
        self.assertNotIn('\n*bold*', text)

    def test_calendar(self):
        name, item = self.hostile()
        self.plan(name, '-o', 'plan.ics')
        data = self.path('plan.ics').read_bytes()
        for line in data.split(b'\r\n'):
            self.assertLessEqual(len(line), 75)
            self.assertNotIn(b'\n', line)
        found = calendar(data)
        todos = {str(todo['uid']): todo for todo in found.walk('vtodo')}
        events = {str(event['uid']): event for event in found.walk('vevent')}
        self.assertEqual(set(todos), {one['id'] for one in self.read(name)['plan']})
        self.assertEqual(set(events), {uid + '-event' for uid in todos})
        event, todo = events[item['id'] + '-event'], todos[item['id']]
        self.assertEqual(str(event['summary']), item['title'])
        self.assertIn('Note: BEGIN:VEVENT', str(event['description']))
        self.assertTrue(str(event['description']).endswith('\t' + 'ä' * 100))
        self.assertEqual((event['dtstart'].dt.isoformat(), event['dtend'].dt.isoformat()), ('2026-12-01', '2027-05-01'))
        self.assertEqual((todo['dtstart'].dt.isoformat(), todo['due'].dt.isoformat()), ('2026-12-01', '2027-04-30'))
        self.assertEqual(todo['status'], 'IN-PROCESS')
        self.assertEqual(event['dtstamp'].dt.isoformat(), '2027-01-01T00:00:00+00:00')
        self.assertEqual(todo['sequence'], 1798761600 // 60)

    def test_calendar_again(self):
        """The same input gives the same bytes; a later calendar takes the place of an earlier one."""
        name = self.sample()
        first = self.plan(name, '--format', 'ics')
        self.assertEqual(self.plan(name, '--format', 'ics'), first)
        document = self.read(name)
        document['plan'][0].update(status='dropped', due='2026-11-01')
        document['plan'][1]['status'] = 'done'
        document['plan'][1].pop('start')
        document['plan'][2].pop('due')
        document['plan'][2].pop('start')
        self.write(name, document)
        later = self.output('plan', name, '--format', 'ics', env={'SOURCE_DATE_EPOCH': '1798761660'})
        before, after = calendar(first.encode()), calendar(later.encode())
        todos = after.walk('vtodo')
        self.assertEqual([str(todo['uid']) for todo in todos], [str(todo['uid']) for todo in before.walk('vtodo')])
        self.assertGreater(todos[0]['sequence'], before.walk('vtodo')[0]['sequence'])
        self.assertEqual([todo['status'] for todo in todos], ['CANCELLED', 'COMPLETED', 'NEEDS-ACTION'])
        # Due before it begins: the to-do has no start, the event is one day.
        self.assertNotIn('dtstart', todos[0])
        events = after.walk('vevent')
        self.assertEqual(len(events), 2)
        self.assertEqual(events[0]['status'], 'CANCELLED')
        self.assertEqual((events[0]['dtstart'].dt.isoformat(), events[0]['dtend'].dt.isoformat()),
                         ('2026-11-01', '2026-11-02'))

    def test_export(self):
        names = [self.sample(path.name) for path in sorted(SAMPLES.glob('*.seral'))]
        for ending in ('csv', 'md', 'ics', 'json'):
            with self.subTest(ending):
                self.assertEqual(self.output('export', names[0], '--plan', '-o', f'plan.{ending}', env=EPOCH), '')
                self.assertEqual(self.path(f'plan.{ending}').read_bytes(),
                                 self.plan(names[0], '--format', ending).encode())
        self.output('export', *names, '--plan', '-o', 'out', '--format', 'ics')
        self.assertEqual(sorted(path.name for path in self.path('out').iterdir()),
                         ['halden-instruments-plan.ics', 'oriel-exchange-plan.ics', 'tessera-cloud-plan.ics'])
        name, _ = self.hostile()
        self.assertNotIn('BEGIN:VEVENT', self.output('export', name, '--plan', '-o', '-', '--format', 'csv', '--no-notes'))

    def test_own_item_without_a_title(self):
        name = self.sample()
        before = self.path(name).read_bytes()
        self.assertIn('needs a title', self.complaint('plan', name, '--add-own', ' ', status=AT_FAULT))
        self.assertEqual(self.path(name).read_bytes(), before)

    def test_edit(self):
        """All that the window can do to a plan."""
        name = self.sample()
        text = self.plan(name, '--target', '4', '--add', 'co-sell-rules', '--add-own', 'Ask the partners',
                         '--set', '3.owner=Anna', '--set', 'co-sell-rules.due=2027-03-31', '--set', '5.status=doing',
                         '--set', '1.note=', '--remove', '2', '--remove', '1', '--move', 'co-sell-rules=1')
        document = self.read(name)
        plan = document['plan']
        self.assertEqual(document['models'][0]['target'], 'partner-ecosystem')
        self.assertEqual([item['title'] for item in plan],
                         ['Lay down how you co-sell', 'Open a portal or resource centre', 'Ask the partners'])
        self.assertEqual((plan[0]['due'], plan[1]['owner'], plan[2]['status']), ('2027-03-31', 'Anna', 'doing'))
        self.assertIn('The target is Stage 4, Partner Ecosystem.', text)
        self.assertIn('\n  1. Lay down how you co-sell\n', text)
        self.plan(name, '--target', '', '--set', f'{plan[0]["id"]}.due=')
        self.assertNotIn('target', self.read(name)['models'][0])
        self.assertNotIn('due', self.read(name)['plan'][0])
        self.assert_no_leftovers(name)

    def test_templates(self):
        name = self.sample('tessera-cloud.seral')
        text = self.plan(name, '--model', 'partneros', '--have', 'III.7', '--lack', 'I.1')
        self.assertIn('  [x] III.7 QBR Template\n', text)
        self.assertIn('  [ ] I.1 Partner Business Case\n', text)
        self.assertIn('III.7', self.read(name)['resources']['partneros'])
        self.assertNotIn('I.1', self.read(name)['resources']['partneros'])

    def test_figures(self):
        name = self.sample()
        text = self.plan(name, '--log', 'response-time=21.5@2026-12-31;Two people now', '--log', 'board-active-partners=12',
                         '--watch', 'Deals lost;deals;lower', '--log', 'Deals lost=3', '--log', 'Deals lost=2@2026-12-01')
        self.assertIn('\nFigures\n', text)
        self.assertIn('    21.5 hours · Down 4.5 hours since 30 October 2026: better\n', text)
        self.assertIn('    3 deals · Up 1 deals since 1 December 2026: worse\n', text)
        figures = {figure['name']: figure for figure in self.read(name)['indicators']}
        self.assertEqual(figures['Response time to partners']['log'][-1],
                         {'date': '2026-12-31', 'value': 21.5, 'note': 'Two people now'})
        self.assertEqual(figures['Active partners']['log'], [{'date': '2027-01-01', 'value': 12}])
        self.assertEqual(figures['Deals lost']['better'], 'lower')

    def test_edit_refused(self):
        """What cannot be done says so, and nothing of it is done."""
        name = self.sample()
        before = self.path(name).read_bytes()
        for arguments in (['--target', '9'], ['--add', 'nonsense'], ['--set', '1.colour=red'], ['--set', '9.owner=A'],
                          ['--set', 'owner=A'], ['--set', '1.due=tomorrow'], ['--set', '1.status=maybe'],
                          ['--remove', 'x'], ['--move', '1=9'], ['--move', '1'], ['--have', 'I.1'],
                          ['--log', 'nonsense=1'], ['--log', 'response-time=many'], ['--log', 'response-time=1@today'],
                          ['--log', 'response-time=inf'], ['--watch', ';x']):
            with self.subTest(arguments):
                self.complaint('plan', name, '--set', '1.owner=Zoë', *arguments, status=AT_FAULT)
                self.assertEqual(self.path(name).read_bytes(), before)

    def test_edit_dash(self):
        data = (SAMPLES / 'halden-instruments.seral').read_bytes()
        document = json.loads(self.plan('-', '--set', '1.owner=Zoë', stdin=data))
        self.assertEqual(document['plan'][0]['owner'], 'Zoë')

    def test_wrong_usage(self):
        name = self.sample()
        for arguments in ([], [name, name], [name, '--format', 'pdf'], [name, '-o', 'a.pdf']):
            with self.subTest(arguments):
                self.complaint('plan', *arguments, status=WRONG_USAGE)
        for arguments in ([name, '--plan', '-o', 'a.pdf'], [name, '--plan', '--answers', '-o', 'a.csv']):
            with self.subTest(arguments):
                self.complaint('export', *arguments, status=WRONG_USAGE)
        self.assert_no_leftovers(name)

    def test_at_fault(self):
        name = self.sample()
        self.assertIn('“partneros”', self.complaint('plan', name, '--model', 'partneros', status=AT_FAULT))
        self.assertIn('partner-program', self.complaint('plan', name, '--to', 'heaven', '--add-next', status=AT_FAULT))
        self.complaint('plan', 'none.seral', status=AT_FAULT)
        self.assertEqual(self.path(name).read_bytes(), (SAMPLES / name).read_bytes())

    def test_not_written(self):
        name = self.sample()
        self.complaint('plan', name, '-o', 'no/folder/plan.ics', status=NOT_WRITTEN)


if __name__ == '__main__':
    main()
