/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "cli/seral-cli-plan-report.h"
#include "cli/seral-cli-text.h"
#include "plan/seral-plan-proposal.h"
#include "plan/seral-plan-work.h"
#include "words/seral-words-plan.h"

#define INDENT 2

static void
append_detail (GString    *line,
               const char *detail)
{
  if (detail == NULL || detail[0] == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, detail);
}

static void
append_standing (GString               *text,
                 const SeralPlanExport *plan,
                 const SeralPlanPart   *part)
{
  SeralModel *model = seral_result_get_model (part->result);
  g_autofree char *headline = seral_words_headline (plan->catalogue, part->result);
  g_autofree char *source = seral_words_source (plan->catalogue, model);

  seral_cli_append_paragraph (text, 0, seral_assessment_get_organisation_name (plan->assessment));
  seral_cli_append_paragraph (text, 0, source);
  g_string_append_c (text, '\n');
  seral_cli_append_paragraph (text, INDENT, headline);

  if (part->target > seral_model_get_base_level (model))
    {
      const SeralStage *target = seral_model_get_stage_at_level (model, part->target);
      g_autofree char *stage = seral_words_stage (plan->catalogue, target);
      g_autofree char *line = g_strdup_printf (_("The target is %s."), stage);
      g_autofree char *place = seral_words_target_place (plan->catalogue, part->result, part->target);

      seral_cli_append_paragraph (text, INDENT, line);
      seral_cli_append_paragraph (text, INDENT, place);
    }
  else
    seral_cli_append_paragraph (text, INDENT, _("There is no target yet."));
}

static void
append_closing (GString               *text,
                const SeralPlanExport *plan,
                const SeralPlanPart   *part,
                SeralPlanScope         scope)
{
  SeralModel *model = seral_result_get_model (part->result);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (SeralResult) closed = NULL;
  g_autofree char *sentence = NULL;

  items = seral_plan_closing_select (seral_assessment_get_plan (plan->assessment), model, scope);
  closed = seral_plan_closing_score (part->result, items);
  sentence = seral_words_closing (plan->catalogue, part->result, closed, items->len, scope);
  seral_cli_append_paragraph (text, INDENT, sentence);
}

static void
append_item (GString        *text,
             SeralCatalogue *catalogue,
             SeralPlanItem  *item,
             guint           number)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *title = g_strdup_printf ("%u. %s", number, seral_plan_item_get_title (item));
  g_autofree char *start = seral_words_date (catalogue, seral_plan_item_get_start (item));
  g_autofree char *due = seral_words_date (catalogue, seral_plan_item_get_due (item));
  g_autofree char *dates = NULL;

  if (start[0] != '\0' && due[0] != '\0')
    dates = g_strdup_printf ("%s – %s", start, due);

  append_detail (line, seral_words_plan_status (catalogue, seral_plan_item_get_status (item)));
  append_detail (line, seral_plan_item_get_owner (item)[0] != '\0' ? seral_plan_item_get_owner (item) : _("no owner"));
  append_detail (line, dates != NULL ? dates : due[0] != '\0' ? due : start);
  append_detail (line, seral_plan_item_get_budget (item));

  seral_cli_append_paragraph (text, INDENT, title);
  seral_cli_append_paragraph (text, 2 * INDENT, line->str);
  seral_cli_append_paragraph (text, 2 * INDENT, seral_plan_item_get_milestone (item));
}

/* The items of a model, or those of none for the last part. */
static void
append_items (GString               *text,
              const SeralPlanExport *plan,
              const SeralPlanPart   *part)
{
  GListModel *items = seral_assessment_get_plan (plan->assessment);
  gboolean last = part == &plan->parts[plan->n_parts - 1];
  guint n = 0;

  seral_cli_append_heading (text, _("In the plan"));
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (SeralPlanItem) item = g_list_model_get_item (items, i);

      if (!seral_plan_work_belongs_to (item, seral_result_get_model (part->result)) &&
          (!last || seral_plan_item_get_model (item) != NULL))
        continue;
      append_item (text, plan->catalogue, item, i + 1);
      n++;
    }

  if (n == 0)
    seral_cli_append_paragraph (text, INDENT, _("Nothing yet; --add-next adds what the next stage takes."));
}

static void
append_action (GString                *text,
               const SeralPlanExport  *plan,
               SeralModel             *model,
               const SeralPhaseAction *action)
{
  g_autoptr (GString) line = g_string_new (NULL);
  SeralPlanItem *item = seral_plan_proposal_find_item (plan->assessment, model, action->action);
  int resource = action->action->resource;

  append_detail (line, seral_words_area (plan->catalogue, action->action->area));
  if (resource >= 0)
    append_detail (line, seral_model_get_resources (model, NULL)[resource].id);
  append_detail (line, item != NULL ? _("in the plan") : NULL);

  seral_cli_append_paragraph (text, 2 * INDENT, action->action->title);
  seral_cli_append_paragraph (text, 3 * INDENT, line->str);
}

static void
append_phase (GString               *text,
              const SeralPlanExport *plan,
              SeralModel            *model,
              const SeralPhase      *phase)
{
  g_autofree char *heading = seral_words_phase (plan->catalogue, phase);
  const char *group = NULL;

  seral_cli_append_heading (text, heading);
  if (phase->n_actions == 0)
    seral_cli_append_paragraph (text, INDENT, _("The model names nothing more to do for it."));

  for (guint i = 0; i < phase->n_actions; i++)
    {
      const SeralAction *action = phase->actions[i].action;

      if (group == NULL || strcmp (group, action->group) != 0)
        seral_cli_append_paragraph (text, INDENT, action->group);
      group = action->group;
      append_action (text, plan, model, &phase->actions[i]);
    }
}

/* One stage at a time: what lies further is named, and shown on demand. */
static void
append_phases (GString               *text,
               const SeralPlanExport *plan,
               const SeralPlanPart   *part,
               gboolean               all)
{
  SeralModel *model = seral_result_get_model (part->result);
  int base = seral_model_get_base_level (model);
  int last = part->target > base ? part->target : seral_result_get_level (part->result) + 1;
  g_autoptr (SeralPlanPhases) phases = seral_plan_phases_new (part->result, last);
  guint n = seral_plan_phases_get_n (phases);
  guint shown = all ? n : MIN (n, 1);

  for (guint i = 0; i < shown; i++)
    append_phase (text, plan, model, seral_plan_phases_get (phases, i));

  if (shown < n)
    {
      seral_cli_append_heading (text, _("Later"));
      for (guint i = shown; i < n; i++)
        {
          g_autofree char *phase = seral_words_phase (plan->catalogue, seral_plan_phases_get (phases, i));

          seral_cli_append_paragraph (text, INDENT, phase);
        }
      seral_cli_append_paragraph (text, INDENT, _("“--to STAGE” shows what they take."));
    }
}

static void
append_findings (GString               *text,
                 const SeralPlanExport *plan,
                 const SeralPlanPart   *part)
{
  g_autoptr (GPtrArray) findings = NULL;
  SeralPlanFindingKind kind = SERAL_PLAN_FINDING_PACE + 1;

  findings = seral_plan_findings_new (plan->assessment, part->result, part->target, &plan->today);
  for (guint i = 0; i < findings->len; i++)
    {
      const SeralPlanFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *sentence = seral_words_finding (plan->catalogue, part->result, finding);

      if (finding->kind != kind)
        seral_cli_append_heading (text, seral_words_finding_title (plan->catalogue, finding));
      kind = finding->kind;
      seral_cli_append_paragraph (text, INDENT, sentence);
    }
}

/* The templates that the stages up to the target call for, and which of them there are. */
static void
append_templates (GString               *text,
                  const SeralPlanExport *plan,
                  const SeralPlanPart   *part)
{
  SeralModel *model = seral_result_get_model (part->result);
  const SeralStage *stages = seral_model_get_stages (model, NULL);
  guint n = 0, n_there = 0, n_shown = 0;
  const SeralResource *resources = seral_model_get_resources (model, &n);
  const char **there = seral_assessment_get_resources (plan->assessment, seral_model_get_id (model), &n_there);
  int last = MAX (part->target, seral_result_get_level (part->result) + 1);

  for (guint i = 0; i < n; i++)
    {
      gboolean ticked = n_there > 0 && g_strv_contains (there, resources[i].id);
      g_autofree char *line = g_strdup_printf ("%s %s %s", ticked ? "[x]" : "[ ]", resources[i].id, resources[i].title);

      if (resources[i].stage >= 0 && stages[resources[i].stage].level > last)
        continue;
      if (n_shown++ == 0)
        seral_cli_append_heading (text, _("Templates"));
      seral_cli_append_paragraph (text, INDENT, line);
    }
}

static void
append_figure (GString               *text,
               const SeralPlanExport *plan,
               SeralModel            *model,
               SeralFigure           *figure)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *value = NULL;
  g_autofree char *change = NULL;
  SeralFigureReading reading;

  seral_plan_figures_read (figure, model, &reading);
  change = seral_words_figure_change (plan->catalogue, figure, &reading);
  if (reading.latest != NULL)
    value = seral_words_figure_value (plan->catalogue, seral_log_entry_get_value (reading.latest),
                                      seral_figure_get_unit (figure));
  append_detail (line, value != NULL ? value : _("no value yet"));
  append_detail (line, change);
  append_detail (line, seral_words_figure_mark (plan->catalogue, &reading));

  seral_cli_append_paragraph (text, INDENT, seral_figure_get_name (figure));
  seral_cli_append_paragraph (text, 2 * INDENT, line->str);
}

/* The figures of a model, and with the last part those of none. */
static void
append_figures (GString               *text,
                const SeralPlanExport *plan,
                const SeralPlanPart   *part)
{
  SeralModel *model = seral_result_get_model (part->result);
  GListModel *figures = seral_assessment_get_indicators (plan->assessment);
  gboolean last = part == &plan->parts[plan->n_parts - 1];
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (SeralFigure) figure = g_list_model_get_item (figures, i);
      const char *of = seral_figure_get_model (figure);

      if (of != NULL ? strcmp (of, seral_model_get_id (model)) != 0 : !last)
        continue;
      if (n++ == 0)
        seral_cli_append_heading (text, _("Figures"));
      append_figure (text, plan, model, figure);
    }
}

/**
 * seral_cli_plan_report:
 * @plan: a plan
 * @all_phases: whether to show all phases, and not only the next one
 *
 * Tells a plan as the window does: where the company is and wants to be, what is
 * planned and what closing it would do, what the next stage takes and which templates
 * there are for it, what to look at, and how the figures move.
 *
 * Returns: (transfer full): the text
 */
char *
seral_cli_plan_report (const SeralPlanExport *plan,
                       gboolean               all_phases)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < plan->n_parts; i++)
    {
      const SeralPlanPart *part = &plan->parts[i];

      if (i > 0)
        g_string_append (text, "\n\n");
      append_standing (text, plan, part);
      append_closing (text, plan, part, SERAL_PLAN_SCOPE_DONE);
      append_closing (text, plan, part, SERAL_PLAN_SCOPE_ALL);
      append_items (text, plan, part);
      append_findings (text, plan, part);
      append_phases (text, plan, part, all_phases);
      append_templates (text, plan, part);
      append_figures (text, plan, part);
    }

  return g_string_free (text, FALSE);
}
