/* SPDX-License-Identifier: GPL-3.0-or-later */
'use strict';

/*
 * The page works without a network and sends nothing anywhere. What is filled in
 * stays in the browser's storage, where there is one, until it is saved as a file:
 * an assessment of its own with the answers of one respondent.
 */
(() => {
  const { template, texts, respondent } = JSON.parse(document.getElementById('data').textContent);
  const form = document.getElementById('questions');
  const questions = [...form.querySelectorAll('fieldset[data-question]')];
  const key = `seral:${template.id}:${template.rounds[0].id}:${respondent.sheet}`;
  const person = { name: document.getElementById('name'), role: document.getElementById('role') };
  const status = document.getElementById('status');
  let sheet = respondent.sheet || newId();
  let unsaved = false;

  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  function format(text, ...values) {
    return text.replace(/%[su]/g, () => values.shift());
  }

  /* Storage may be switched off, full, or not there for pages in a folder. */
  function keep() {
    try {
      localStorage.setItem(key, JSON.stringify({ sheet, respondent: readPerson(), answers: readAnswers() }));
      return true;
    } catch {
      return false;
    }
  }

  function recall() {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  }

  function forget() {
    try {
      localStorage.removeItem(key);
    } catch {
      /* There was nothing to forget. */
    }
  }

  /* What was pasted may hold what no file can. */
  function clean(value) {
    return value.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\u0000/g, '').trim();
  }

  function readPerson() {
    return { name: clean(person.name.value), role: clean(person.role.value) };
  }

  function readAnswer(question) {
    const option = question.querySelector('input[type=radio]:checked');
    const field = name => clean(question.querySelector(`[data-field=${name}]`).value);
    const evidence = {};
    const answer = {};

    if (option)
      answer.option = option.value;
    if (field('note'))
      answer.note = field('note');
    if (field('text'))
      evidence.text = field('text');
    if (field('url'))
      evidence.url = field('url');
    if (Object.keys(evidence).length)
      answer.evidence = [evidence];
    return answer;
  }

  function readAnswers() {
    const answers = {};

    for (const question of questions) {
      const answer = readAnswer(question);

      if (Object.keys(answer).length)
        (answers[question.dataset.model] ??= {})[question.dataset.question] = answer;
    }
    return answers;
  }

  function text(value) {
    return typeof value === 'string' ? value : '';
  }

  function showAnswer(question, answer) {
    const evidence = text(answer.evidence?.[0]?.text);
    const url = text(answer.evidence?.[0]?.url);

    for (const radio of question.querySelectorAll('input[type=radio]'))
      radio.checked = radio.value === answer.option;
    question.querySelector('[data-field=note]').value = text(answer.note);
    question.querySelector('[data-field=text]').value = evidence;
    question.querySelector('[data-field=url]').value = url;
    question.querySelector('details').open = Boolean(text(answer.note) || evidence || url);
  }

  function show(found) {
    sheet = text(found.sheet) || sheet;
    person.name.value = text(found.respondent?.name);
    person.role.value = text(found.respondent?.role);
    for (const question of questions)
      showAnswer(question, found.answers?.[question.dataset.model]?.[question.dataset.question] ?? {});
    update();
  }

  function isOpen(question) {
    return !question.querySelector('input[type=radio]:checked');
  }

  function update() {
    const answered = questions.filter(question => !isOpen(question)).length;
    const progress = document.getElementById('progress');

    progress.value = answered;
    document.getElementById('told').textContent = format(texts.progress, answered, questions.length);
    document.getElementById('next').hidden = answered === questions.length;
    for (const question of questions)
      question.querySelector('.clear').hidden = isOpen(question);
  }

  function tell(message) {
    status.textContent = message;
    status.scrollIntoView({ block: 'nearest' });
  }

  function goToNext() {
    const open = questions.filter(isOpen);
    const here = document.activeElement.closest('fieldset');
    const next = open.find(question => !here || here.compareDocumentPosition(question) & Node.DOCUMENT_POSITION_FOLLOWING)
      ?? open[0];

    next?.scrollIntoView({ block: 'center' });
    next?.querySelector('input[type=radio]').focus({ preventScroll: true });
  }

  function createDocument() {
    const written = JSON.parse(JSON.stringify(template));

    written.rounds[0].sheets = [{ id: sheet, respondent: readPerson(), answers: readAnswers() }];
    return JSON.stringify(written, null, 2) + '\n';
  }

  function proposeName() {
    const parts = [template.organisation.name, readPerson().name || texts.answers];

    return parts.join(' ').replace(/[\u0000-\u001f\u007f/\\:*?"<>|]/g, '-').replace(/^[. ]+/, '').slice(0, 120) + '.seral';
  }

  function save() {
    const link = document.createElement('a');
    const name = proposeName();

    if (!readPerson().name) {
      tell(texts.nameless);
      person.name.focus();
      return;
    }
    link.href = URL.createObjectURL(new Blob([createDocument()], { type: 'application/json' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    unsaved = false;
    tell(format(texts.saved, name));
  }

  /* Goes on from a file that was saved before, here or on another machine. */
  async function load(file) {
    try {
      const found = JSON.parse(await file.text());
      const sheets = found.rounds[found.rounds.length - 1].sheets;
      const kept = sheets[sheets.length - 1];

      if (found.format !== template.format || !kept)
        throw new TypeError('not such a file');
      show({ sheet: kept.id, respondent: kept.respondent, answers: kept.answers });
      keep();
      tell(format(texts.loaded, file.name));
    } catch {
      tell(format(texts.unreadable, file.name));
    }
  }

  function clearAll() {
    if (!confirm(texts.clear))
      return;
    forget();
    sheet = respondent.sheet || newId();
    show({ respondent });
    unsaved = false;
    tell('');
  }

  form.addEventListener('input', () => {
    unsaved = !keep();
    update();
  });
  form.addEventListener('click', event => {
    const clear = event.target.closest('.clear');

    if (!clear)
      return;
    for (const radio of clear.closest('fieldset').querySelectorAll('input[type=radio]'))
      radio.checked = false;
    clear.closest('fieldset').querySelector('input[type=radio]').focus();
    unsaved = !keep();
    update();
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    save();
  });
  document.getElementById('next').addEventListener('click', goToNext);
  document.getElementById('clear').addEventListener('click', clearAll);
  document.getElementById('load').addEventListener('change', event => {
    if (event.target.files.length)
      load(event.target.files[0]);
    event.target.value = '';
  });
  addEventListener('beforeunload', event => {
    if (unsaved)
      event.preventDefault();
  });
  addEventListener('beforeprint', () => {
    for (const details of form.querySelectorAll('details'))
      details.open = true;
  });

  const kept = recall();
  if (kept && typeof kept === 'object')
    show(kept);
  else
    show({ respondent });
  for (const hidden of document.querySelectorAll('[data-scripted]'))
    hidden.hidden = false;
})();
