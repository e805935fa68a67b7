/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "cli/seral-cli-edit.h"
#include "cli/seral-cli-input.h"
#include "cli/seral-cli-options.h"
#include "cli/seral-cli-output.h"
#include "cli/seral-cli-plan-edit.h"
#include "cli/seral-cli-plan-parts.h"
#include "cli/seral-cli-plan-report.h"
#include "plan/seral-plan-facts.h"
#include "plan/seral-plan-proposal.h"

/* What was given to “plan”, and what came of it. */
typedef struct
{
  const char      *path;
  const char      *output;
  const char      *to;           /* (nullable): a stage by id or level */
  const char      *round;
  gboolean         add_next;
  const SeralCliPlanEdits *edits;
  int              format;       /* an index of format_words */
  GPtrArray       *ids;          /* (element-type utf8): of the models to look at; none is all */
  SeralCliShelf   *shelf;
  SeralDocument   *document;     /* (nullable): what came from standard input is none */
  SeralAssessment *assessment;
  GArray          *parts;        /* (element-type SeralPlanPart) */
  guint            n_reached;    /* models that know the stage that was asked for */
} Planning;

/* Text is no format of a file. */
static const char * const format_words[] = { "text", "json", "csv", "md", "ics", NULL };

/* A stage by its id or its level; NULL where the model has none such. */
static const SeralStage *
find_stage (SeralModel *model,
            const char *wanted)
{
  guint n = 0;
  const SeralStage *stages = seral_model_get_stages (model, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *level = g_strdup_printf ("%d", stages[i].level);

      if (strcmp (stages[i].id, wanted) == 0 || strcmp (level, wanted) == 0)
        return &stages[i];
    }

  return NULL;
}

static gboolean
is_wanted (Planning   *planning,
           const char *model)
{
  return planning->ids->len == 0 ||
         g_ptr_array_find_with_equal_func (planning->ids, model, g_str_equal, NULL);
}

static SeralCliStatus
take_subject (const SeralCliSubject *subject,
              gpointer               user_data)
{
  Planning *planning = user_data;
  const SeralStage *stage;

  if (!is_wanted (planning, seral_model_get_id (subject->model)))
    return SERAL_CLI_DONE;

  seral_cli_plan_parts_add (planning->parts, subject);
  stage = planning->to != NULL ? find_stage (subject->model, planning->to) : NULL;
  if (stage != NULL)
    {
      g_array_index (planning->parts, SeralPlanPart, planning->parts->len - 1).target = stage->level;
      planning->n_reached++;
    }

  return SERAL_CLI_DONE;
}

static char *
list_stages (Planning *planning)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < planning->parts->len; i++)
    {
      SeralModel *model = seral_result_get_model (g_array_index (planning->parts, SeralPlanPart, i).result);
      guint n = 0;
      const SeralStage *stages = seral_model_get_stages (model, &n);

      for (guint k = 0; k < n; k++)
        g_ptr_array_add (ids, (gpointer) stages[k].id);
    }
  g_ptr_array_add (ids, NULL);

  return g_strjoinv (", ", (char **) ids->pdata);
}

/* What was asked for has to be there. */
static gboolean
check_found (Planning *planning)
{
  g_autofree char *message = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; i < planning->ids->len; i++)
    {
      const char *id = g_ptr_array_index (planning->ids, i);

      if (seral_assessment_find_model_use (planning->assessment, id) != NULL)
        continue;
      message = g_strdup_printf (_("it does not use a model “%s”"), id);
      seral_cli_complain_of (planning->path, message);
      return FALSE;
    }

  if (planning->to == NULL || planning->n_reached > 0 || planning->parts->len == 0)
    return TRUE;

  list = list_stages (planning);
  message = g_strdup_printf (_("there is no stage “%s”, but: %s"), planning->to, list);
  seral_cli_complain_of (planning->path, message);

  return FALSE;
}

static SeralChange *
create_next (Planning            *planning,
             const SeralPlanPart *part,
             const GDate         *today)
{
  int base = seral_model_get_base_level (seral_result_get_model (part->result));
  int last = part->target > base ? part->target : seral_result_get_level (part->result) + 1;
  g_autoptr (SeralPlanPhases) phases = seral_plan_phases_new (part->result, last);
  const SeralPhase *next = seral_plan_proposal_get_next (phases);

  if (next == NULL)
    return NULL;

  return seral_plan_proposal_add_phase (_("Add Next Stage"), planning->assessment, part->result, next, today);
}

/* Whether it could be done; @changed is set where there was anything to add. */
static gboolean
add_next (Planning    *planning,
          const GDate *today,
          gboolean    *changed)
{
  g_autoptr (GPtrArray) changes = seral_cli_edit_new ();

  for (guint i = 0; i < planning->parts->len; i++)
    {
      SeralChange *change;

      change = create_next (planning, &g_array_index (planning->parts, SeralPlanPart, i), today);
      if (change != NULL)
        g_ptr_array_add (changes, change);
    }

  if (changes->len == 0)
    return TRUE;

  *changed = TRUE;

  return seral_cli_edit_apply (changes, planning->assessment, planning->path);
}

/* What was asked to be shown stays, whatever is aimed at now. */
static void
look_at_target (Planning *planning)
{
  for (guint i = 0; planning->to == NULL && i < planning->parts->len; i++)
    {
      SeralPlanPart *part = &g_array_index (planning->parts, SeralPlanPart, i);

      part->target = seral_plan_facts_find_target (planning->assessment, seral_result_get_model (part->result));
    }
}

static gboolean
is_editing (Planning *planning)
{
  return planning->add_next || !seral_cli_plan_edits_are_none (planning->edits);
}

/* Where nothing changes the document is not written again. */
static SeralCliStatus
edit_plan (Planning        *planning,
           SeralPlanExport *plan)
{
  gboolean changed = !seral_cli_plan_edits_are_none (planning->edits);

  if (changed && !seral_cli_plan_edits_apply (planning->edits, plan, planning->path))
    return SERAL_CLI_AT_FAULT;

  look_at_target (planning);
  if (planning->add_next && !add_next (planning, &plan->today, &changed))
    return SERAL_CLI_AT_FAULT;
  if (!changed && planning->document != NULL)
    return SERAL_CLI_DONE;

  return seral_cli_edit_save (planning->document, planning->assessment, planning->path);
}

static GBytes *
write_plan (Planning               *planning,
            const SeralPlanExport  *plan)
{
  g_autoptr (GError) error = NULL;
  SeralExportFormat format = SERAL_EXPORT_JSON;
  GBytes *bytes;
  char *text;

  if (planning->format == 0)
    {
      text = seral_cli_plan_report (plan, planning->to != NULL);
      return g_bytes_new_take (text, strlen (text));
    }

  seral_export_format_find (format_words[planning->format], &format);
  bytes = seral_plan_export (plan, format, &error);
  if (bytes == NULL)
    seral_cli_complain ("%s", error->message);

  return bytes;
}

static SeralCliStatus
print_plan (Planning              *planning,
            const SeralPlanExport *plan)
{
  g_autoptr (GBytes) bytes = write_plan (planning, plan);

  if (bytes == NULL)
    return SERAL_CLI_NOT_WRITTEN;
  if (planning->format == 0 && seral_cli_is_dash (planning->output))
    {
      gsize length;
      const char *data = g_bytes_get_data (bytes, &length);
      g_autofree char *text = g_strndup (data, length);

      return seral_cli_print (text);
    }

  return seral_cli_write (planning->output, bytes);
}

static gboolean
load (Planning *planning)
{
  if (seral_cli_is_dash (planning->path))
    planning->assessment = seral_cli_read_assessment (planning->path);
  else
    {
      planning->document = seral_cli_edit_load (planning->path);
      if (planning->document != NULL)
        planning->assessment = g_object_ref (seral_document_get_assessment (planning->document));
    }

  return planning->assessment != NULL;
}

static SeralCliStatus
plan_loaded (Planning *planning)
{
  const SeralCliSelection selection = { .round = planning->round };
  SeralPlanExport plan = { .catalogue = seral_catalogue_get_default (), .selected = planning->ids->len > 0 };
  SeralCliStatus status, one;

  status = seral_cli_foreach_subject_of (planning->shelf, planning->path, planning->assessment, &selection,
                                         take_subject, planning);
  seral_cli_shelf_complain_unused (planning->shelf);
  if (!check_found (planning) || planning->parts->len == 0)
    return SERAL_CLI_AT_FAULT;

  seral_cli_plan_parts_set (&plan, planning->assessment, planning->parts);
  if (is_editing (planning))
    {
      one = edit_plan (planning, &plan);
      if (one != SERAL_CLI_DONE)
        return one;
      if (planning->document == NULL && seral_cli_is_dash (planning->output))
        return status; /* the document itself went there */
    }

  return seral_cli_worse (status, print_plan (planning, &plan));
}

/* A definition is told from the id of a model as everywhere: a file has an ending or a folder. */
static GStrv
take_definitions (Planning *planning,
                  char    **models)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  for (char **model = models; model != NULL && *model != NULL; model++)
    {
      if (strpbrk (*model, "./") != NULL || seral_cli_is_dash (*model))
        g_ptr_array_add (files, g_strdup (*model));
      else
        g_ptr_array_add (planning->ids, *model);
    }
  g_ptr_array_add (files, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&files), FALSE);
}

static SeralCliStatus
plan_file (Planning *planning,
           char    **models)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GArray) parts = seral_cli_plan_parts_new ();
  g_autoptr (SeralCliShelf) shelf = NULL;
  g_auto (GStrv) files = NULL;
  SeralCliStatus status = SERAL_CLI_AT_FAULT;

  planning->ids = ids;
  planning->parts = parts;
  files = take_definitions (planning, models);
  shelf = seral_cli_shelf_new (seral_catalogue_get_default (), (const char * const *) files);
  planning->shelf = shelf;

  if (shelf != NULL && load (planning))
    status = plan_loaded (planning);

  g_clear_object (&planning->assessment);
  g_clear_object (&planning->document);

  return status;
}

/* What was said, or what the ending of the file says, or text. */
static gboolean
find_format (const SeralCliUsage *usage,
             Planning            *planning,
             const char          *word)
{
  SeralExportFormat format;

  if (word != NULL || seral_cli_is_dash (planning->output))
    return seral_cli_choose (usage, "--format", word, format_words, &planning->format);

  if (!seral_export_format_find_path (planning->output, &format))
    return TRUE;

  if (!seral_plan_export_takes (format))
    {
      g_autofree char *list = g_strjoinv (", ", (char **) format_words);

      seral_cli_wrong_usage (usage, _("“%s” cannot be written in that format; it can be one of: %s"),
                             planning->output, list);
      return FALSE;
    }

  return seral_cli_choose (usage, "--format", seral_export_format_get_name (format), format_words, &planning->format);
}

/**
 * seral_cli_plan:
 * @arguments: the command's name and what was given to it
 *
 * Shows the plan of an assessment, and adds what the next stage takes.
 *
 * Returns: how it went
 */
SeralCliStatus
seral_cli_plan (char **arguments)
{
  g_autofree char *output = NULL;
  g_autofree char *format = NULL;
  g_autofree char *round = NULL;
  g_autofree char *to = NULL;
  g_auto (GStrv) models = NULL;
  g_auto (GStrv) files = NULL;
  g_auto (SeralCliPlanEdits) edits = { NULL, };
  Planning planning = { .edits = &edits };
  const GOptionEntry entries[] = {
    { "model", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &models,
      N_("Only this model, by id; or a file with a definition to use"), N_("MODEL") },
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &to,
      N_("Show all that leads to a stage, by id or number (without it, to the next one)"), N_("STAGE") },
    { "add-next", 0, 0, G_OPTION_ARG_NONE, &planning.add_next,
      N_("Add all that the next stage takes to the plan in FILE"), NULL },
    { "target", 0, 0, G_OPTION_ARG_FILENAME, &edits.target,
      N_("Aim at a stage, by id or number (“” for none)"), N_("STAGE") },
    { "add", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &edits.add,
      N_("Plan one thing that a stage takes, by id"), N_("ACTION") },
    { "add-own", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &edits.own,
      N_("Plan something of your own"), N_("TITLE") },
    { "set", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &edits.set,
      N_("Set title, owner, start, due, milestone, budget, outcome, note or status"), N_("ITEM.FIELD=VALUE") },
    { "remove", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &edits.remove,
      N_("Take an item out of the plan"), N_("ITEM") },
    { "move", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &edits.move,
      N_("Move an item to another place in the plan"), N_("ITEM=PLACE") },
    { "have", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &edits.have,
      N_("Tick off a template that you have, by id"), N_("TEMPLATE") },
    { "lack", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &edits.lack,
      N_("Take that tick away"), N_("TEMPLATE") },
    { "watch", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &edits.watch,
      N_("Watch a figure of your own; better is “higher” or “lower”"), N_("NAME;UNIT;BETTER") },
    { "log", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &edits.log,
      N_("Log the value of a figure, by name or id of the indicator"), N_("FIGURE=VALUE@DATE;NOTE") },
    { "round", 0, 0, G_OPTION_ARG_FILENAME, &round,
      N_("Which round, by id, title or date (without it, the latest)"), N_("ROUND") },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format,
      N_("text, json, csv, md, ics (without it, by the ending of OUT)"), N_("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("File to write (without it, standard output)"), N_("OUT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    { NULL },
  };
  const SeralCliUsage usage = {
    .command = "plan",
    .parameters = _("FILE"),
    .summary = _("Show the plan: what the next stage takes, what is planned, and whether that is\n"
                 "realistic; and change it in FILE. A dash reads standard input; what is changed\n"
                 "goes to standard output then."),
    .description = _("Examples:\n"
                     "  seral-cli plan nordwind.seral --add-next\n"
                     "  seral-cli plan nordwind.seral --set 2.owner=Anna --set 2.due=2027-03-31\n"
                     "  seral-cli plan nordwind.seral --log response-time=26@2026-11-30\n"
                     "  seral-cli plan nordwind.seral -o plan.ics\n"
                     "\n"
                     "ITEM is the number of an item in the plan, its id, or the id of its action.\n"
                     "Only FIGURE=VALUE is needed to log a value: the day is today then.\n"
                     "A calendar that is imported again brings the earlier one up to date.\n"),
  };
  SeralCliStatus status = SERAL_CLI_DONE;

  if (!seral_cli_parse (&usage, entries, arguments, &status))
    return status;

  planning.output = output != NULL ? output : SERAL_CLI_DASH;
  if (!find_format (&usage, &planning, format) || !seral_cli_check_text (&usage, "--round", &round) ||
      !seral_cli_check_text (&usage, "--to", &to))
    return SERAL_CLI_WRONG_USAGE;
  if (files == NULL || files[1] != NULL)
    return seral_cli_wrong_usage (&usage, _("Name one file"));

  planning.path = files[0];
  planning.round = round;
  planning.to = to;

  return plan_file (&planning, models);
}
