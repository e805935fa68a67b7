/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "base/seral-date.h"
#include "cli/seral-cli-report.h"
#include "cli/seral-cli-text.h"
#include "plan/seral-plan-facts.h"
#include "words/seral-words.h"

#define INDENT 2

static void
append_part (GString    *line,
             const char *part)
{
  if (part == NULL || part[0] == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, part);
}

/* Whose result it is, and of which round. */
static void
append_subject (GString               *text,
                SeralCatalogue        *catalogue,
                const SeralCliSubject *subject)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *source = seral_words_source (catalogue, subject->model);
  g_autofree char *day = NULL;
  GDate date;

  if (seral_date_parse (seral_round_get_date (subject->round), &date))
    day = seral_format_date (catalogue, &date);

  append_part (line, seral_assessment_get_organisation_name (subject->assessment));
  append_part (line, seral_assessment_get_organisation_unit (subject->assessment));
  append_part (line, seral_round_get_scope (subject->round));
  append_part (line, seral_round_get_title (subject->round));
  append_part (line, day);

  seral_cli_append_paragraph (text, 0, line->str);
  seral_cli_append_paragraph (text, 0, source);
}

static void
append_state (GString               *text,
              SeralCatalogue        *catalogue,
              const SeralCliSubject *subject)
{
  g_autofree char *headline = seral_words_headline (catalogue, subject->result);
  g_autofree char *progress = seral_words_progress (catalogue, subject->result);
  const SeralStage *target = seral_model_get_stage_at_level (subject->model, subject->target);

  g_string_append_c (text, '\n');
  seral_cli_append_paragraph (text, INDENT, headline);
  seral_cli_append_paragraph (text, INDENT, progress);
  if (target != NULL)
    {
      g_autofree char *stage = seral_words_stage (catalogue, target);
      g_autofree char *line = g_strdup_printf (_("The target is %s."), stage);

      seral_cli_append_paragraph (text, INDENT, line);
    }
}

static void
append_criteria (GString      *text,
                 SeralModel   *model,
                 const GArray *indices)
{
  const SeralCriterion *criteria = seral_model_get_criteria (model, NULL);

  for (guint i = 0; i < indices->len; i++)
    {
      const SeralCriterion *criterion = &criteria[g_array_index (indices, guint, i)];
      g_autofree char *id = g_strdup_printf ("%s/%s", seral_model_get_id (model), criterion->id);

      seral_cli_append_line (text, 2 * INDENT, id);
      seral_cli_append_paragraph (text, 3 * INDENT, criterion->question);
    }
}

static void
append_gate (GString              *text,
             SeralModel           *model,
             const SeralGateWords *gate)
{
  seral_cli_append_heading (text, gate->title);
  seral_cli_append_paragraph (text, INDENT, gate->rule);
  seral_cli_append_paragraph (text, INDENT, gate->state);
  if (gate->blocking->len > 0)
    {
      seral_cli_append_paragraph (text, INDENT, _("Holding you back:"));
      append_criteria (text, model, gate->blocking);
    }
}

/* What the stages up to the next one ask; what lies further is for later. */
static void
append_gates (GString               *text,
              SeralCatalogue        *catalogue,
              const SeralCliSubject *subject)
{
  g_autoptr (GPtrArray) gates = seral_words_gates (catalogue, subject->result);

  for (guint i = 0; i < gates->len; i++)
    {
      const SeralGateWords *gate = g_ptr_array_index (gates, i);

      append_gate (text, subject->model, gate);
      if (!gate->reached)
        break;
    }
}

static void
append_remarks (GString               *text,
                const SeralCliSubject *subject,
                GPtrArray             *remarks)
{
  for (guint i = 0; i < remarks->len; i++)
    {
      const SeralRemark *remark = g_ptr_array_index (remarks, i);

      seral_cli_append_heading (text, remark->title);
      seral_cli_append_paragraph (text, INDENT, remark->text);
      append_criteria (text, subject->model, remark->criteria);
    }
}

/* The pitfalls the company is in by today, then what else is worth knowing. */
static void
append_worth_knowing (GString               *text,
                      SeralCatalogue        *catalogue,
                      const SeralCliSubject *subject)
{
  g_autoptr (GPtrArray) pitfalls = NULL;
  g_autoptr (GPtrArray) remarks = seral_words_remarks (catalogue, subject->result);
  SeralFacts facts = SERAL_FACTS_INIT;
  GDate today;

  seral_date_today (&today);
  seral_plan_facts_gather (&facts, subject->assessment, subject->result, &today);
  pitfalls = seral_words_pitfalls (catalogue, &facts);

  append_remarks (text, subject, pitfalls);
  append_remarks (text, subject, remarks);
}

/**
 * seral_cli_report:
 * @catalogue: the language
 * @subject: what was scored
 *
 * Tells a result as the window does: the stage, what the next one asks and what
 * holds the company back, the pitfalls it is in, and what else is worth saying.
 *
 * Returns: (transfer full): the text
 */
char *
seral_cli_report (SeralCatalogue        *catalogue,
                  const SeralCliSubject *subject)
{
  GString *text = g_string_new (NULL);

  append_subject (text, catalogue, subject);
  append_state (text, catalogue, subject);
  append_gates (text, catalogue, subject);
  append_worth_knowing (text, catalogue, subject);

  return g_string_free (text, FALSE);
}
